import type { JsonMap } from '../../../../kernel/json.ts';
import type { Heard } from '../clauses.ts';
import { nodesIn, spelt, withAt } from '../paths.ts';
import { isSame } from './aims.ts';
import { fieldsOf } from './fields.ts';
import type { Piece } from './parts.ts';

const mended =
  /^(?:(?:please\s)?(?:fix|repair|correct|mend|change|resolve|solve)(?:\s(?:it|this|that|the (?:job|pod|manifest|error|policy)))?\s(?:with|to|by|into|using|by (?:choosing|using|setting|taking)(?: it to)?)|(?:choose|use|take|pick)|i (?:want|need|prefer)|it (?:should|must|has to) be|make it)\s(?:the value\s)?["'`]?(?<to>[A-Z][A-Za-z]{2,30})["'`]?(?:\s(?:here|instead|please|for it))?$/iu;

/** `fix it with Never`: of the one field that can hold that, and holds something else. */
export function chosen({ plain }: Piece, documents: readonly JsonMap[]): Heard | undefined {
  const to = mended.exec(plain)?.groups?.['to'];
  if (to === undefined) return undefined;
  const nodes = nodesIn(documents);
  const fields = documents.flatMap(fieldsOf).filter(({ path, type }) => {
    const now = nodes.find((one) => isSame(one.path, path))?.value;
    return type.includes('|') && type.split('|').includes(to) && now !== undefined && now !== to;
  });
  const [field, ...others] = fields;
  if (field === undefined || others.length > 0) return undefined;
  return { documents: withAt(documents, field.path, to), value: `${spelt(field.path.at(-1))}: ${to}` };
}

/** What the API server has to say, word for word. */
const complaints =
  /(?:error: |Error from server \([A-Za-z]{2,20}\): )?(?:The [A-Z][A-Za-z]{2,40} "[^"\n]{1,80}" is invalid:\s?)?(?:\*\s)?(?:(?<![\w.[\]])[\w.[\]]{1,240}:\s?)?(?:Unsupported value: "[^"\n]{1,60}"(?:: supported values:(?: "[^"\n]{1,40}",?){1,8})?|Required value(?:: valid values:(?: "[^"\n]{1,40}",?){1,8})?|Invalid value: "[^"\n]{1,60}"(?:: [^\n]{1,120})?)[.;,]?/gu;

/** The words without errors that were pasted into them: they tell why something is asked for, not what. */
export function withoutComplaints(words: string): string {
  return words.replaceAll(complaints, ' ');
}
