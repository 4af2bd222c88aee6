import type { JsonMap } from '../../../kernel/json.ts';
import { scalar, mapOf } from '../merge.ts';
import type { Understood } from '../wish.ts';
import { changing } from './changing.ts';
import type { Verb } from './command.ts';
import { exposing } from './exposing.ts';
import { commandsIn } from './find.ts';
import { granting } from './granting.ts';
import { ingress } from './ingress.ts';
import { keeping } from './keeping.ts';
import { commandMark } from './mark.ts';
import { running } from './running.ts';

const verbs: readonly Verb[] = [...running, ...exposing, ingress, ...granting, ...keeping, ...changing];

export type Commanded = { readonly words: string; readonly rows: readonly Understood[] };

/** `kubectl create ...`: in its place stands what it is about, and below the words what it would make. */
export function withCommandsMade(written: string): Commanded {
  const rows: Understood[] = [];
  let made: readonly JsonMap[] = [];
  let words = '';
  let at = 0;
  for (const { start, end, command, verb } of commandsIn(written, verbs)) {
    const applied = verb.apply(command, made);
    if (applied === undefined) continue;
    made = applied.made;
    const name = `${scalar(applied.about['kind'])} ${scalar(mapOf(applied.about['metadata'])['name'])}`;
    const unread = unreadable.flatMap((one) =>
      (command.options[one] ?? []).map((value) => ` --${one}=${value}`),
    );
    const lead = written.slice(at, start).replace(leadTo(scalar(applied.about['kind'])), '');
    words += `${lead}the ${name}${unread.join('')}`;
    rows.push({ said: written.slice(start, end), subject: { en: 'Command', zh: '命令' }, value: name });
    at = end;
  }
  if (made.length === 0) return { words: written, rows };
  const mark = isHistory(written) ? '' : `${commandMark}\n`;
  return {
    words: `${words}${written.slice(at)}\n\`\`\`yaml\n${mark}${made.map(yamlOf).join('---\n')}\`\`\`\n`,
    rows,
  };
}

/** `an ingress equivalent to kubectl create ingress x` is that one. */
function leadTo(kind: string): RegExp {
  const spelled = kind.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, '[ -]?');
  return new RegExp(
    `(?:an?|the) ${spelled}(?: manifest| yaml)? (?:equivalent (?:to|of)|like|with|from|using|by|via)\\s$`,
    'iu',
  );
}

/** What stands in files of the person: nobody here can see it. */
const unreadable = ['from-file', 'from-env-file', 'cert', 'key'];

/** `I created it with`: it is there, if something else is asked for. */
function isHistory(written: string): boolean {
  return /(?<!\w)(?:I|we|was|were|been)(?:'ve| have| had)?(?: already| just)? (?:created|made|deployed|started|launched|ran|exposed)(?!\w)[^.;\n]{0,80}`?(?:[$] )?(?:kubectl|k) |(?:已经?|之前|刚才?)[^。;\n]{0,20}(?:用|通过|使用|执行)[^。;\n]{0,20}`?kubectl /u.test(
    written,
  );
}

/** Every field on its own line, its value as JSON: that is YAML too. */
function yamlOf(document: JsonMap): string {
  return Object.entries(document)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}
