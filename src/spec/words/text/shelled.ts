import { anyCase } from '../../../kernel/any-case.ts';
import { unquote } from '../phrase.ts';
import type { Rewriting } from './rewriting.ts';

const shell = String.raw`["'\x60]?(?<![\w./-])((?:/(?:usr/)?bin/)?(?:ba|a|z)?sh) (-[a-z]{0,3}c)["'\x60]?(?![\w-])`;
/** In quotes that open and close where words do. */
const line = String.raw`(?<![\w"'\x60.,;:)])(\x60(?! )[^\x60\n]{1,900}\x60|"(?! )[^"\n]{1,900}"|'(?! )[^'\n]{1,900}')(?![\w"'\x60])`;
const by =
  '(?:via|with|through|using|by means of|by way of|with the help of|by|in|under|inside|from|to|通过|使用|利用|借助|经由|用|以|在|由)';
/** What of a sentence may stand between a shell and what it is given; a version has points too. */
const between = String.raw`((?:[^.,;:。\n"'\x60\[\]]|[.:](?=\d)){0,60}?[:,]?)`;
const runs =
  '(?:run|runs|executed|invoked|started|called|given|passed|it|this|that|is|gets|being|and|to be|要|将|会|它|,)';

/** What a probe or a hook runs is read as one line. */
const asked =
  '(?:(?<=(probe|liveness|readiness|startup|hook|pre-?stop|post-?start|探针|检查|钩子)[^.;。\\n]{0,80}?)|)';

/** A command that is told apart from the shell that runs it, as the list of both. */
export const shelled: readonly Rewriting[] = [
  [
    heard(
      `${asked}${line}((?: ${runs}){0,5},?~(?:\\(~)?(?:${runs} ){0,5})(?:${by}~)?(?:(?:the|a) )?${shell}~(?:来?(?:执行|运行))?(~\\))?`,
    ),
    (...[said = '', probe, typed = '', mid = '', program = '', flag = '', end]) =>
      isShelled(typed) || mid.includes('(') !== isSaid(end)
        ? said
        : written(program, flag, { typed, isLine: isSaid(probe) }),
  ],
  [
    heard(`${asked}(?:${by}~)?(?:(?:the|a) )?${shell}${between}~${line}`),
    (...[said = '', probe, program = '', flag = '', mid = '', typed = '']) => {
      // `sh -c '...'` is read as it is.
      if (isShelled(typed) || (mid === '' && !typed.startsWith('`'))) return said;
      if (/arg|参数/iu.test(mid))
        return `${JSON.stringify([program, flag])}${mid} ${JSON.stringify([unquote(typed)])}`;
      return `${mid} ${written(program, flag, { typed, isLine: isSaid(probe) })}`;
    },
  ],
];

function heard(pattern: string): RegExp {
  return anyCase(pattern.replaceAll(' ', '\\s').replaceAll('~', '\\s?'));
}

function isSaid(group: string | undefined): boolean {
  return group !== undefined && group !== '';
}

/** It names its shell itself, or is a name and no command. */
function isShelled(typed: string): boolean {
  const said = unquote(typed);
  return /^(?:\/(?:usr\/)?bin\/)?(?:ba|a|z)?sh\s/u.test(said) || !/[\s/]/u.test(said);
}

type Typed = { readonly typed: string; readonly isLine: boolean };

function written(program: string, flag: string, { typed, isLine }: Typed): string {
  const said = unquote(typed);
  if (!isLine) return JSON.stringify([program, flag, said]);
  return `\`${program} ${flag} ${said.includes("'") ? `"${said}"` : `'${said}'`}\``;
}
