/**
 * Finds the control that had the focus after the card was drawn anew: by the part of the card that it stands in and its
 * place among the controls there.
 */

export interface FocusPlace {
  readonly within: string;
  readonly at: number;
}

const controls = 'button,input,summary,a[href]';

/** The parts that are looked for, the innermost first: a finding, a panel, the toggles. */
function partOf(control: Element): readonly [selector: string, part: Element | null] {
  const row = control.closest<HTMLElement>('[data-fact]');
  const panel = control.closest('.panel');
  const inPanel = panel === null ? '' : `#${CSS.escape(panel.id)} `;
  if (row !== null) return [`${inPanel}[data-fact="${CSS.escape(row.dataset.fact ?? '')}"]`, row];
  if (panel !== null) return [inPanel, panel];
  const part = control.closest('fieldset,.kick,.foot');
  return [part === null ? '.card' : part.localName === 'fieldset' ? 'fieldset' : `.${part.className}`, part];
}

export function focusPlace(control: Element): FocusPlace {
  const [within, part] = partOf(control);
  return { within, at: [...(part ?? control).querySelectorAll(controls)].indexOf(control) };
}

/** The control in that place; the first of the toggles where there is none any more. */
export function controlAt(root: ParentNode, { within, at }: FocusPlace): HTMLElement | null {
  const part = root.querySelector(within);
  const found = part?.querySelectorAll<HTMLElement>(controls)[at];
  const first = ['fieldset input', 'button'].flatMap((one) => root.querySelector<HTMLElement>(one) ?? []);
  return found ?? first[0] ?? null;
}
