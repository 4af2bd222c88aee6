import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { pairs } from '../retold/pieces.ts';
import { sentence } from '../retold/parts.ts';
import { says, words } from '../retold/teller.ts';

const budget = /disruption ?-?budgets?|(?<![\w-])pdbs?(?![\w-])|(?<![\w-])budgets?(?![\w-])/iu;
const own = '["\'\\x60]?([a-z0-9]+(?:-[a-z0-9]+)+)["\'\\x60]?';
const called = [
  `(?:budgets?|pdb|one|first|second|third|other|named|called|by the name of|name it|call it),? (?:named |called |is |by the name of )?${own}`,
  `^(?:and |the )*${own} (?:keeps|guarantees|makes|ensures|requires|wants|allows|permits|lets|tolerates|accepts|is)`,
].map(words);
const count = '(\\d{1,3} ?%|\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)';
const many = words(
  `${count}(?: of (?:the|its|our|these|those))?(?: [a-z]{2,12}){0,2} pods?|${count} (?:of them|replicas|instances)`,
);
const missing = words(
  'unavailable|missing|down|away|gone|evicted|disrupted|taken(?: down| away)?|lost|absent|out of service|lacking',
);
const staying = words(
  'available|stays?(?: up)?|remains?|running|up|kept|keeps?|alive|left|leave[sd]?|survives?|in service|healthy|ready',
);
const parting = new RegExp(
  overLines`
    ;\s|:\s(?=["'\x60]?[a-z0-9]+-[a-z0-9-]+["'\x60]?\s(?:keeps|guarantees|makes|ensures|requires|allows|permits|lets))|
    ,?\s(?:and|while|whereas)\s(?=another|the other|a second|["'\x60]?[a-z0-9]+-[a-z0-9-]+["'\x60]?\s(?:keeps|guarantees|makes|ensures|requires|allows|permits|lets))|
    ,\s(?=["'\x60]?[a-z0-9]+-[a-z0-9-]+["'\x60]?\s(?:keeps|guarantees|makes|ensures|requires|allows|permits|lets))
  `,
  'giu',
);
const announced =
  /^\s*(?:(?:please |we |i |you )*(?:write|create|define|make|need|want|add|set up|generate)(?: me| us)? )?(?:two|three|four|several|the following) (?:pod ?-?disruption ?-?budgets|pdbs|budgets)(?: (?:are|is) (?:needed|required|wanted))?\s*$/iu;

function groupOf(said: string, pattern: RegExp): string | undefined {
  const [found] = said.matchAll(pattern);
  return found?.slice(1).find((one) => typeof one === 'string' && one !== '');
}

/** A budget with its name, its pods and how many of them have to stay, or may be missing. */
function budgetOf(said: string): string | undefined {
  const labels = [...said.matchAll(pairs)].map(([label]) => label.trim());
  const plain = said.replaceAll(pairs, ' ');
  const amount = groupOf(plain, many);
  const name = called.map((one) => groupOf(plain, one)).find((one) => one !== undefined);
  const isLess = says(plain, missing);
  if (labels.length !== 1 || amount === undefined || name === undefined) return undefined;
  if (!isLess && !says(plain, staying)) return undefined;
  const value = amount.includes('%') ? amount.replace(' ', '') : String(toCount(amount));
  return `A PodDisruptionBudget named ${name} with ${isLess ? 'maxUnavailable' : 'minAvailable'} ${value} for pods with label ${labels[0] ?? ''}`;
}

/** Each clause that tells a whole budget, as one of its own: two in one sentence stay two. */
function apart(said: string): string {
  const pieces = said.split(parting);
  const told = pieces.map(budgetOf);
  if (told.every((one) => one === undefined)) return announced.test(said) ? '' : said;
  const written = pieces.map((piece, at) => told[at] ?? (announced.test(piece) ? '' : piece));
  return ` ${written.filter((one) => one !== '').join('. ')}`;
}

/** How many pods stay, for which budget, in whole clauses. */
export const budgetsApart: readonly Rewriting[] = [
  [
    sentence,
    (said) => (/readiness|liveness|quota/iu.test(said) ? said : apart(said)),
    (text) => budget.test(text) && !/minAvailable|maxUnavailable/u.test(text),
  ],
];
