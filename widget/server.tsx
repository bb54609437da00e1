/**
 * The card as HTML that a newsroom's server puts into its page: a whole card without scripts, which the script takes over
 * where it stands. Built for Node, with the small JSX runtime in the place of Preact's.
 */
import type { Bundle } from '../data/bundle/types.ts';
import type { Strings } from '../data/wording/strings.ts';
import { voiceOf } from '../data/wording/voice.ts';
import type { Actions } from './card/actions.ts';
import { escaped, toHtml } from './card/static/html.ts';
import { Whole } from './card/whole.tsx';
import { Reader } from './state/reader.ts';
import { restStyles } from './styles/rest-styles.ts';
import { styles } from './styles/styles.ts';

const nothing = (): void => undefined;
const idle: Actions = {
  open: nothing,
  showAll: nothing,
  unfold: nothing,
  toggle: nothing,
  toggleAll: nothing,
  only: nothing,
  undo: nothing,
  lookAt: nothing,
  copy: nothing,
  share: nothing,
};

/** The element with its card inside, every shown finding with its claims. */
export function serverCard(bundle: Bundle, strings: Strings, language: string): string {
  const reader = new Reader(voiceOf(bundle, strings, language), { off: new Set(), at: undefined }, []);
  reader.openLead();
  const card = toHtml(<Whole reader={reader} level={2} unfolded={false} act={idle} />);
  return `<what-we-know story="${escaped(bundle.story)}"><template shadowrootmode="open"><style>${styles}${restStyles}</style><div>${card}</div></template></what-we-know>`;
}
