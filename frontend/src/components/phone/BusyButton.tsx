import { Button } from "antd-mobile";
import type { ReactNode } from "react";

interface BusyButtonProps {
  readonly busy: boolean;
  readonly words: string;
  readonly busyWords: string;
  /** There is something more important on the page now. */
  readonly second?: boolean;
  /** What it does where there is no form to submit. */
  readonly onPress?: () => void;
}

/** The one primary button of a page: submits its form or does its act, and is busy from the press to the answer. */
export function BusyButton({ busy, words, busyWords, second = false, onPress }: BusyButtonProps): ReactNode {
  return (
    <Button
      block
      type={onPress ? "button" : "submit"}
      {...(onPress && { onClick: onPress })}
      color={second ? "default" : "primary"}
      className={second ? "second" : "primary"}
      aria-busy={busy}
      loading={busy}
      loadingText={busyWords}
      // The library's dots move even for those who asked for stillness; the words say enough.
      loadingIcon={null}
    >
      {words}
    </Button>
  );
}
