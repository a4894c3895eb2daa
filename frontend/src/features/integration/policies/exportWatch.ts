/**
 * The exports that the reader asked for on this visit and has not been told the end of: the desk tells it on whatever
 * page they are by then.
 */
let watched: readonly string[] = [];
const listeners = new Set<() => void>();

function become(next: readonly string[]): void {
  watched = next;
  listeners.forEach((listener) => listener());
}

export const exportWatch = {
  add: (id: string) => become([...watched, id]),
  remove: (id: string) => become(watched.filter((one) => one !== id)),
  ids: () => watched,
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
