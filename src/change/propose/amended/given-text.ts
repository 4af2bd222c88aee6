import type { JsonMap } from '../../../kernel/json.ts';
import { writeYaml } from '../../../render/yaml.ts';
import { changedMark, spokenMark } from '../../../spec/words/commands/mark.ts';
import { quoted } from '../../../spec/words/given/given.ts';

/** What somebody says, and the objects that he quotes. */
export type Given = {
  readonly words: string;
  readonly documents: readonly JsonMap[];
  /** What was changed of them, as far as it is known by now. */
  readonly told: readonly Told[];
  /** The kind of which alone they want to have it back. */
  readonly only?: string;
};
export type Told = { readonly said: string; readonly value: string };

/** One way to change what is quoted: what it reads is no longer in the words behind it. */
export type Amending = (given: Given) => Given;

/** The colon before what is quoted belongs to nothing that is said. */
export function givenIn(words: string): Given {
  const { words: said, documents } = quoted(words);
  return { words: said.replace(/\s?[:：]\s*$/u, ''), documents, told: [] };
}

/** The words as somebody would have written them who had changed it himself. */
export function textOfGiven(
  { words, documents, only }: Given,
  changed: ReadonlySet<JsonMap> = new Set(),
): string {
  const said = words.trim() === '' ? '' : `${words.trim()}\n`;
  const written = documents.map((one) => {
    if (only !== undefined && one['kind'] !== only) return `${spokenMark}\n${writeYaml(one)}`;
    return changed.has(one) ? `${changedMark}\n${writeYaml(one)}` : writeYaml(one);
  });
  return `${said}\n\`\`\`yaml\n${written.join('---\n')}\`\`\`\n`;
}
