/** Who reports this: one native checkbox for each source, and one for an outlet with several pieces. */
import type { ComponentChildren, JSX } from 'preact';
import type { Id } from '../../data/model/bundle.ts';
import { fill, plain } from '../say/phrase.ts';
import type { Outlet } from '../say/sources.ts';
import type { Strings } from '../strings/strings.ts';
import type { Actions } from './actions.ts';
import { still } from './still.ts';

export interface SourcesProps {
  readonly outlets: readonly Outlet[];
  readonly off: ReadonlySet<Id>;
  readonly undoable: boolean;
  readonly strings: Strings;
  readonly act: Actions;
}

interface BoxProps {
  readonly ids: readonly Id[];
  readonly off: ReadonlySet<Id>;
  readonly act: Actions;
  /** Said instead of the text beside the box, where that does not say enough. */
  readonly name?: string;
  /** The headline, to tell pieces apart. */
  readonly title: string | undefined;
  readonly children: ComponentChildren;
}

function Box({ ids, off, act, name, title, children }: BoxProps): JSX.Element {
  const on = ids.filter((id) => !off.has(id)).length;
  return (
    <label title={title}>
      <input
        type="checkbox"
        checked={on > 0}
        indeterminate={on > 0 && on < ids.length}
        aria-label={name}
        onChange={({ currentTarget }) => act.toggle(ids, currentTarget.checked)}
      />
      {children}
    </label>
  );
}

interface OutletProps extends Pick<SourcesProps, 'act' | 'strings'> {
  readonly outlet: Outlet;
  /** Those of its pieces that are off, with spaces: while this text is the same, so are the boxes. */
  readonly without: string;
}

function withoutOf({ pieces }: Outlet, off: ReadonlySet<Id>): string {
  return pieces.flatMap(({ id }) => (off.has(id) ? id : [])).join(' ');
}

const OutletBoxes = still(({ outlet, without, act, strings }: OutletProps): JSX.Element => {
  const { name, pieces } = outlet;
  const off = new Set(without.split(' '));
  const ids = pieces.map(({ id }) => id);
  const [only] = pieces.length === 1 ? pieces : [];
  return (
    <li>
      <Box ids={ids} off={off} act={act} title={only?.title}>
        <span>
          <bdi>{name}</bdi> {only && <small>{only.day}</small>}
        </span>
      </Box>
      <button
        type="button"
        class="only"
        aria-label={plain(fill(strings.onlyThis, { outlet: name }))}
        onClick={() => act.only(ids)}
      >
        {strings.only}
      </button>
      {!only && (
        <ul>
          {pieces.map(({ id, day, title }) => (
            <li key={id}>
              <Box
                ids={[id]}
                off={off}
                act={act}
                title={title}
                name={`${name}, ${day}${title ? `, ${title}` : ''}`}
              >
                <small>{day}</small>
              </Box>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
});

export function Sources({ outlets, off, undoable, strings, act }: SourcesProps): JSX.Element {
  return (
    <fieldset>
      <legend class="unseen">{strings.reports}</legend>
      <p class="switches">
        <button type="button" onClick={() => act.toggleAll(true)}>
          {strings.all}
        </button>
        <button type="button" onClick={() => act.toggleAll(false)}>
          {strings.none}
        </button>
        {undoable && (
          <button type="button" onClick={() => act.undo()}>
            {strings.undo}
          </button>
        )}
      </p>
      <div class="list">
        <ul class="outlets">
          {outlets.map((outlet) => (
            <OutletBoxes
              key={outlet.name}
              outlet={outlet}
              without={withoutOf(outlet, off)}
              act={act}
              strings={strings}
            />
          ))}
        </ul>
      </div>
    </fieldset>
  );
}
