import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { environmentNames } from './environment-sayings.ts';

const { pattern: place, alone, nameOf } = environmentNames;

/** `drop staging for now`, `预发环境不要了` */
const refusals = [
  overLines`
    (?<=^\s{0,3}|[.;,!\n]\s{0,3})(?:(?:and|also|please|actually|ok|so|we|i|let's|can)[,\s]+){0,4}
    (?:drop|remove|delete|scrap|skip|forget(?:\sabout)?|ditch|get\srid\sof|no(?:\sneed\sfor)?|(?:do\snot|don't)\s(?:need|want))\s(?:the\s|an?\s)?
    (?<name>${place})(?:\s(?:environment|env|overlay|stage))?(?:\s(?:for\snow|again|after\sall|any\s?more|please|too|altogether|yet))*(?=\s?(?:[.;,!\n]|$))
  `,
  overLines`
    (?<=^\s{0,3}|[。；;，,\n.]\s{0,3})(?:请|还是|先|把)?(?:去掉|删掉|删除|移除|不要|不需要|取消)\s?(?<name>${alone})\s?环境(?:了|吧)?(?=\s?(?:[。；;，,\n.]|$))
  `,
  overLines`
    (?<=^\s{0,3}|[。；;，,\n.]\s{0,3})(?:请|还是|把)?(?<name>${alone})\s?环境(?:先|就|也|暂时)?(?:去掉|删掉|删除|移除|不要|不需要|取消)(?:了|吧)*(?=\s?(?:[。；;，,\n.]|$))
  `,
].map((source) => anyCase(source));

export type Dropped = {
  readonly words: string;
  readonly names: readonly string[];
  readonly said: readonly string[];
};

/** The environments that are named elsewhere and nobody wants any more, and the words without that. */
export function withoutDropped(words: string): Dropped {
  const said: string[] = [];
  const names: string[] = [];
  const rest = refusals.reduce(
    (text, pattern) =>
      text.replaceAll(pattern, (...found) => {
        const [phrase] = found;
        const { name = '' } = found.at(-1) as { readonly name?: string };
        const others = text.replace(phrase, ' ').match(new RegExp(alone, 'giu')) ?? [];
        if (!others.some((one) => nameOf(one) === nameOf(name))) return phrase;
        said.push(phrase.trim());
        names.push(nameOf(name));
        return '';
      }),
    words,
  );
  return { words: rest, names, said };
}
