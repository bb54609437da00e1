/** The claims of one page that stand in the story, with where their anchors stand in its text. */
import type { TakenClaim } from '../api.ts';
import { placeAt } from './desk-issues.ts';
import { speakerName } from './story-model.ts';
import { asText, asTexts, type Tree, type Trees, textIn } from './trees.ts';

export function takenClaims(trees: Trees, source: string, text: string): readonly TakenClaim[] {
  const language = asText(trees.story.language) || 'en';
  return [...trees.facts].flatMap(([fact, { head, claims }]) =>
    claims.flatMap((claim, index): TakenClaim[] => {
      const place = placeAt(trees, fact, index);
      if (place === undefined || place.source !== source) return [];
      const { anchor = '' } = place;
      const start = anchor === '' ? -1 : text.indexOf(anchor);
      return [
        {
          ...place,
          label: textIn(head.label, language) || fact,
          value: asText(claim.value),
          who: whoOf(trees, claim, language),
          ...(start === -1 ? {} : { start, end: start + anchor.length }),
        },
      ];
    }),
  );
}

function whoOf(trees: Trees, claim: Tree, language: string): string {
  const statement = trees.statements.get(asText(claim.statement));
  const speakers = asTexts(claim.said_by ?? statement?.said_by);
  if (speakers.length > 0) return speakers.map((id) => speakerName(trees, id, language)).join(' and ');
  return claim.first_hand === true ? 'the outlet itself' : 'nobody is named';
}
