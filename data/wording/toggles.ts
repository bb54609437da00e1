/** The switches in sight: the groups of voices, or, for up to five sources, the sources themselves. */
import type { Toggles } from './card-model.ts';
import { type Localizer, own, tagged } from './localizer.ts';
import { fill, plain } from './phrase.ts';
import { type Shown, sourcesShown } from './shown.ts';
import { dayWords } from './values/day.ts';

const MOST_SOURCES = 5;

export function togglesOf(l: Localizer, shown: Shown): Toggles {
  const { legend, basedOn: label } = l.locale;
  const { without = [], withoutGroups = [] } = shown.view ?? {};
  const sources = sourcesShown(l, shown);
  const isFew = sources.length <= MOST_SOURCES;
  if (!isFew) {
    const groups = l.bundle.groups ?? [];
    const items = groups.map((group) => ({
      id: group.id,
      label: own(l, group.label),
      ...tagged(l, group.label),
      on: !withoutGroups.includes(group.id),
    }));
    return { legend, label, kind: 'groups', items };
  }
  const items = sources.map(({ id, outlet, published }) => {
    const isAlone = sources.filter((one) => one.outlet === outlet).length === 1;
    const day = published === undefined ? id : dayWords(l, published, { short: true });
    const name = isAlone ? outlet : plain(fill(l.locale.whoDay, { who: outlet, day }));
    return { id, label: name, on: !without.includes(id) };
  });
  return { legend, label, kind: 'sources', items };
}
