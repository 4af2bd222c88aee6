import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const probe = String.raw`(?<probe>(?<![\w-])(?:liveness|startup)(?![\w-])(?:[\s-]?(?:probe|check))?)`;
/** What is said of it between; where pods or another probe come up it is of those. */
const between = String.raw`(?<between>(?:(?!(?<![\w-])(?:pods?|readiness|liveness|startup|shut-?down|rollout)(?![\w-]))[^.;\n]){0,120}?)`;
const lasting = String.raw`(?<lasting>\d{1,4}\s?(?:s|secs?|seconds?|m|mins?|minutes?)?)(?![\w-])`;
const termination = String.raw`(?:termination[\s-]?)?`;
const grace = String.raw`${termination}grace(?:[\s-]?period)?(?:\s?seconds)?`;
const own = String.raw`(?:(?:it|and|with|which|that|has|have|having|gets?|gives?|set|sets|an?|the)\s){0,4}`;

/** `liveness on /live, with its own termination grace period of 10 seconds`: how long the probe gives is not how long pods have. */
export const probeGraceWordings: readonly Rewriting[] = [
  String.raw`${probe}${between}(?:,?\s|\s?\()${own}(?:(?:its|their)\s)?own\s${grace}(?:\s?[:=]\s?|\s(?:of|is|:)\s|\s)${lasting}\)?`,
  String.raw`${probe}${between}(?:,?\s(?:which|that)\s(?:has|gets|gives|sets)\s|\s(?:with|and|has|having|gets)\s|\s?\()(?:an?\s|the\s)?${grace}(?:\s?[:=]\s?|\s(?:of|is)\s|\s)${lasting}\)?`,
  String.raw`${probe}${between}(?:,?\s|\s?\()${own}terminationGracePeriodSeconds(?:\s?[:=]\s?|\s(?:of|is)\s|\s)${lasting}\)?`,
  String.raw`${probe}${between}(?:,?\s|\s?\()${own}${lasting}\s(?:of\s)?termination\sgrace(?:\speriod)?\)?`,
].map((source): Rewriting => [anyCase(source), beside]);

function beside(...found: readonly unknown[]): string {
  const groups = found.at(-1) as Readonly<Record<string, string | undefined>>;
  const { probe: said = '', between: rest = '', lasting: long = '' } = groups;
  const name = /probe|check/iu.test(said) ? said : `${said} probe`;
  const time = /[a-z]/iu.test(long) ? long : `${long.trim()}s`;
  const isOpen = rest.includes('(') && !rest.includes(')');
  return `${name} with grace period of ${time}${rest.replace(/[\s,(]+$/u, '')}${isOpen ? ')' : ''}`;
}
