/** Dates that cannot be: in the future, in the wrong order, or after the source that reports them. */
import { placeOf } from '../check/checked.ts';
import type { Place, Tell } from '../issue.ts';
import type { LinkCode } from './codes.ts';
import { actsOf, type Linked, span } from './linked.ts';

export function checkDates(linked: Linked, now: Date, tell: Tell<LinkCode>): void {
  const { story, zone } = linked;
  const notYet = (moment: string | undefined, place: () => Place) => {
    if (moment === undefined || span(moment, zone).low <= now.getTime()) return;
    tell('future-date', place(), { message: `${moment} has not come yet`, found: moment });
  };
  for (const source of story.sources.all.values()) {
    const { published, original } = source.entry;
    notYet(published, () => placeOf(source, 'published'));
    notYet(original?.published, () => placeOf(source, 'original', 'published'));
    if (
      original?.published !== undefined &&
      span(original.published, zone).low > span(published, zone).high
    ) {
      tell('published-too-early', placeOf(source, 'original', 'published'), {
        message: `the original of ${original.published} is later than the ${original.how} of ${published}`,
        found: original.published,
      });
    }
  }
  for (const statement of story.statements.all.values()) {
    const { entry } = statement;
    notYet(entry.on, () => placeOf(statement, 'on'));
    const acts = actsOf(entry);
    let before = entry.on;
    for (const [i, act] of acts.entries()) {
      const path = Array.isArray(entry.withdrawn) ? ['withdrawn', i] : ['withdrawn'];
      notYet(act.on, () => placeOf(statement, ...path, 'on'));
      if (span(act.on, zone).high < span(before, zone).low) {
        tell('acts-out-of-order', placeOf(statement, ...path, 'on'), {
          message: `${act.on} is before ${before}${i === 0 ? ', the day of the statement' : ', the act listed before it'}`,
          found: act.on,
        });
      }
      before = act.on;
      const source = act.source === undefined ? undefined : story.sources.all.get(act.source);
      if (source !== undefined && span(source.entry.published, zone).high < span(act.on, zone).low) {
        tell('published-too-early', placeOf(statement, ...path, 'on'), {
          message: `${source.id} came out on ${source.entry.published}, before ${act.on}`,
          found: act.on,
        });
      }
    }
  }
  for (const { claim, source, statement } of [...linked.claims.values()].flat()) {
    const { entry } = claim;
    if (entry.hedge === 'expected') continue;
    notYet(entry.as_of, () => placeOf(claim, 'as_of'));
    const { published } = source.entry;
    const end = span(published, zone).high;
    if (entry.as_of !== undefined && span(entry.as_of, zone).low > end) {
      tell('published-too-early', placeOf(claim, 'as_of'), {
        message: `${source.id} came out on ${published}, before ${entry.as_of}`,
        found: entry.as_of,
      });
    } else if (statement !== undefined && span(statement.entry.on, zone).low > end) {
      tell('published-too-early', placeOf(claim, 'statement'), {
        message: `${source.id} came out on ${published}, before ${statement.id} was said (${statement.entry.on})`,
        found: statement.id,
      });
    }
  }
}
