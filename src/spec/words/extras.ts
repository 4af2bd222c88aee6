import { claimsOf, type Meaning } from './match.ts';
import type { Extra } from '../spec.ts';
import type { Reader } from './wish.ts';

const network = /\bnetwork ?polic(?:y|ies)\b|网络策略/giu;
const disruption = /\b(?:pdb|pod ?disruption ?budget|disruption budget)\b|中断预算/giu;

export const extras: Reader = {
  id: 'extras',
  read: (words) =>
    claimsOf(
      words,
      { en: 'Also', zh: '另外' },
      [network, () => extra('networkPolicy', 'NetworkPolicy')],
      [disruption, () => extra('podDisruptionBudget', 'PodDisruptionBudget')],
    ),
};

function extra(name: Extra, value: string): Meaning {
  return { wish: { extras: [name] }, value };
}
