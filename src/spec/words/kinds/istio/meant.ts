import { overLines } from '../../../../kernel/over-lines.ts';
import type { Bilingual } from '../../../../kernel/language.ts';
import { anyhow } from '../../fields/anyhow/anyhow.ts';
import { told, type Clause } from '../../fields/anyhow/english/told.ts';
import type { Reader } from '../../wish.ts';

/** What people speak of where they speak of a mesh; none of it tells which field they mean. */
const mesh = overLines`
  traffic|requests?|calls?|callers?|clients?|users?|visitors?|connections?|tcp|http ?/ ?[12](?:\.[01])?|https?|endpoints?|hosts?|instances?|backends?|servers?|services?|
  upstreams?|members?|pool|mesh|istio|envoy|destination|version|versions|everybody|everyone|nobody|no one|anybody|each|all|every|any|
  single|whole|same|another|other|others|such|those|these|this|live|incoming|outgoing|whichever|whoever|whatever|it|they|we
`;
const verbs = overLines`
  limit(?:s|ed)?|cap(?:s|ped)?|max(?:imum)?|most|more|than|number|amount|up to|allow(?:s|ed)?|permitted|able|ever|never|not|no|no longer|
  exceed(?:s|ed)?|beyond|restrict(?:s|ed)?|count|value|set|sets|setting|is|are|be|being|been|gets?|given|goes|go|going|sent|send|routed|route|handed|passed|forwarded|
  directed|delivered|distributed|served|answered|use|uses|used|using|has|have|had|keeps?|kept|hold|holds|held|takes?|taken|lasts?|lasting|may|for|after|before|within|until|
  when|whenever|if|once|as soon as|while|the|an?|its|their|one|longer|at once|at the same time|time|at a time|at any time|together|concurrently|simultaneously|with|by|to|and|or|default|
  happens?|should|must|returns?|returned|answers?|responds?|found|seen|at least|at the most|least
`;

/** A clause about what a mesh does, whatever the order of its words. */
export function meant(subject: Bilingual, clauses: readonly Omit<Clause, 'subject'>[]): Reader[] {
  return clauses.map(({ sense, ...clause }) =>
    anyhow(
      told({ ...clause, subject, sense: [mesh, verbs, ...(sense === undefined ? [] : [sense])].join('|') }),
    ),
  );
}
