import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const amount = String.raw`\d[\w.]{0,11}\s(?:of\s)?(?:CPUs?|cores?|memory|RAM)`;

/** `a LimitRange: it requests 100m CPU by default`: the request is its own, whatever else is bounded beside it. */
export const defaults: readonly Rewriting[] = [
  [
    new RegExp(
      overLines`
        (limit\s?-?ranges?(?![\w-])(?:[^.;\n]|[.;]\s(?=it\s)){0,120}?\s)(?:(?:it|which|that)\s)?(?:requests?|requesting)\s
        (${amount}(?:(?:,|\sand|,\sand)\s${amount})?)\sby\sdefault(?![\w-])(?:,?\sand\s(?:it\s)?limits?\s(${amount}(?:(?:,|\sand|,\sand)\s${amount})?)(?:\sby\sdefault(?![\w-]))?)?
      `,
      'giu',
    ),
    (...[, before = '', request = '', limit = '']) =>
      `${before}default request of ${request}${limit === '' ? '' : ` and default limit of ${limit}`}`,
  ],
];
