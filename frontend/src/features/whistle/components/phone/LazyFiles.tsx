import { lazy, type ReactNode, Suspense } from "react";
import { SkeletonLines } from "@/components/waiting/Waiting";
import type { ShownFile } from "@/features/evidence/components/Gallery";
import { loadWords } from "@/lib/i18n/i18n";

/** What takes files is not part of a page's first load: it comes with its words when a form shows it. */
export const LazyFilePicker = lazy(async () => {
  const [found] = await Promise.all([
    import("@/features/evidence/components/FilePicker"),
    loadWords("evidence"),
  ]);
  return { default: found.FilePicker };
});

export const LazyTrayPicker = lazy(async () => {
  const [found] = await Promise.all([
    import("@/features/evidence/components/TrayPicker"),
    loadWords("evidence"),
  ]);
  return { default: found.TrayPicker };
});

const LazyGallery = lazy(async () => {
  const [found] = await Promise.all([
    import("@/features/evidence/components/Gallery"),
    loadWords("evidence"),
  ]);
  return { default: found.Gallery };
});

interface FilesProps {
  readonly files: readonly ShownFile[];
  /** Asks for new links: those that came work for some minutes. */
  readonly again: () => void;
}

/** What the reporter sent, and what shows how it was before and is since. */
export function Files({ files, again }: FilesProps): ReactNode {
  return files.length === 0 ? null : (
    <Suspense fallback={<SkeletonLines lines={2} height={160} />}>
      <LazyGallery files={files} again={again} />
    </Suspense>
  );
}
