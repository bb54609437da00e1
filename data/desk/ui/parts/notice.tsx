/** A sentence that says what went wrong or what to look at, and what to do about it. */
import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly kind: 'problem' | 'hint';
  readonly children: ComponentChildren;
}

export function Notice({ kind, children }: NoticeProps) {
  return (
    <div class={`notice ${kind}`} role={kind === 'problem' ? 'alert' : undefined}>
      {children}
    </div>
  );
}
