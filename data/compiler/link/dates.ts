/** Dates that cannot be: in the future, in the wrong order, or after the source that reports them. */
import { actsIn, placeOf } from '../check/checked.ts';
import type { ActEntry } from '../check/schema/speaker.ts';
import type { Place, ReportIssue } from '../issue.ts';
import type { Path, StoryFile } from '../read/read-story.ts';
import type { LinkCode } from './codes.ts';
import { allClaims, type Linked, publication } from './linked.ts';

type Held = { readonly file: StoryFile; readonly path: Path };

export function checkDates(linked: Linked, now: Date, report: ReportIssue<LinkCode>): void {
  const check = new Dates(linked, now, report);
  check.sources();
  for (const statement of linked.story.statements.all.values()) {
    check.notYet(statement.entry.on, () => placeOf(statement, 'on'));
    check.acts(statement.entry.acts, statement, statement.entry.on);
  }
  for (const fact of linked.facts.values())
    check.notYet(fact.head.status?.on, () => fact.file.at(['status', 'on']));
  check.claims();
}

class Dates {
  readonly #linked: Linked;
  readonly #now: number;
  readonly #report: ReportIssue<LinkCode>;

  constructor(linked: Linked, now: Date, report: ReportIssue<LinkCode>) {
    this.#linked = linked;
    this.#now = now.getTime();
    this.#report = report;
  }

  notYet(moment: string | undefined, place: () => Place, outlet?: string): void {
    if (moment === undefined || this.#linked.zones.span(moment, outlet).low <= this.#now) return;
    this.#report('future-date', place(), { message: `${moment} has not come yet`, found: moment });
  }

  #early(place: Place, message: string, found: string): void {
    this.#report('published-too-early', place, { message, found });
  }

  sources(): void {
    const { story, zones } = this.#linked;
    for (const source of story.sources.all.values()) {
      const { published, original, after, before, outlet } = source.entry;
      const known = published !== 'unknown';
      if (known) this.notYet(published, () => placeOf(source, 'published'), outlet);
      this.notYet(after, () => placeOf(source, 'after'), outlet);
      for (const key of ['after', 'before'] as const) {
        if (!known || source.entry[key] === undefined) continue;
        this.#report('bounds-of-known-date', placeOf(source, key), {
          message: `"${key}" bounds a date that is unknown; this one is ${published}`,
          found: key,
          expected: '"published: unknown", or no bound',
        });
      }
      if (after !== undefined && before !== undefined && zones.span(after).low > zones.span(before).high) {
        this.#report('bounds-of-known-date', placeOf(source, 'before'), {
          message: `before ${before} and after ${after} leave no day`,
          found: before,
        });
      }
      this.notYet(original?.published, () => placeOf(source, 'original', 'published'), original?.outlet);
      if (original?.published === undefined) continue;
      if (zones.span(original.published, original.outlet).low <= publication({ source }, zones).high)
        continue;
      this.#early(
        placeOf(source, 'original', 'published'),
        `the original of ${original.published} is later than the ${original.how} of ${published}`,
        original.published,
      );
    }
  }

  /** Acts from the first to the last, none before what it is about. */
  acts(written: ActEntry | readonly ActEntry[] | undefined, held: Held, on: string | undefined): void {
    const { story, zones } = this.#linked;
    let before = on;
    for (const [i, [act, path]] of actsIn(written).entries()) {
      this.notYet(act.on, () => placeOf(held, ...path, 'on'));
      if (before !== undefined && zones.span(act.on).high < zones.span(before).low) {
        this.#report('acts-out-of-order', placeOf(held, ...path, 'on'), {
          message: `${act.on} is before ${before}${i === 0 ? ', the day that it was said' : ', the act listed before it'}`,
          found: act.on,
        });
      }
      before = act.on;
      const source = act.source === undefined ? undefined : story.sources.all.get(act.source);
      if (source !== undefined && publication({ source }, zones).high < zones.span(act.on).low) {
        this.#early(
          placeOf(held, ...path, 'on'),
          `${source.id} came out on ${source.entry.published}, before ${act.on}`,
          act.on,
        );
      }
    }
  }

  claims(): void {
    const { zones } = this.#linked;
    for (const one of allClaims(this.#linked)) {
      const { claim, source, statement } = one;
      const { as_of, acts, corrected, past, hedge } = claim.entry;
      const { outlet, published } = source.entry;
      this.acts(acts, claim, as_of ?? statement?.entry.on);
      this.notYet(corrected?.on, () => placeOf(claim, 'corrected', 'on'), outlet);
      this.notYet(past?.on, () => placeOf(claim, 'past', 'on'));
      const { high: end, low: begin } = publication(one, zones);
      if (corrected !== undefined && zones.span(corrected.on, outlet).high < begin) {
        this.#early(
          placeOf(claim, 'corrected', 'on'),
          `${source.id} came out on ${published}, so it cannot have been corrected before`,
          corrected.on,
        );
      }
      if (hedge === 'expected') continue;
      this.notYet(as_of, () => placeOf(claim, 'as_of'), outlet);
      if (as_of !== undefined && zones.span(as_of, outlet).low > end) {
        this.#early(placeOf(claim, 'as_of'), `${source.id} came out on ${published}, before ${as_of}`, as_of);
      } else if (statement?.entry.on !== undefined && zones.span(statement.entry.on).low > end) {
        this.#early(
          placeOf(claim, 'statement'),
          `${source.id} came out on ${published}, before ${statement.id} was said (${statement.entry.on})`,
          statement.id,
        );
      }
    }
  }
}
