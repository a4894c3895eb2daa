import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// jsdom has no media queries; both component libraries and the appearance ask for them.
Object.defineProperty(window, "matchMedia", {
  value: (media: string) => ({
    matches: false,
    media,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }),
});

// Waits end as soon as their condition holds; a busy machine may take its time.
configure({ asyncUtilTimeout: 10_000 });

afterEach(() => cleanup());

window.ResizeObserver = class {
  observe(): void {
    // nothing in jsdom ever has a size
  }
  unobserve(): void {
    // see observe
  }
  disconnect(): void {
    // see observe
  }
};
// jsdom cannot style pseudo-elements and says so a hundred times.
const styleOf = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => styleOf(element);
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

// jsdom knows <dialog> but not how to open it.
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
  if (!this.open) return;
  this.open = false;
  this.dispatchEvent(new Event("close"));
};
