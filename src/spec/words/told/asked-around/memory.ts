import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { own, path, size } from './pieces.ts';

const inMemory = overLines`
  (?:an?|one|the|its) (?:(?:in-?memory|memory(?:-| )?(?:backed|based)?|RAM(?:-| )?(?:backed|based)?|tmpfs) (?:volume|empty ?-?dir)|(?:volume|empty ?-?dir)(?: that is)? (?:held|kept|living|backed|residing)(?: in| by) (?:memory|RAM))
`;
const called = `(?:,? (?:named|called|known as) ${own}|,? (?!of |with |that |which |at |whose |limited |such |so |under |on |appears |is )${own})`;
const bounded = overLines`
  ,?(?: and| but)?(?: (?:that|which|such that it|so that it|it))? ?(?:(?:cannot|can't|can not|may not|must not|can never|must never|may never|does not|never)(?: (?:ever|grows?|get|become|be|take))*(?: (?:beyond|above|over|past|(?:larger|bigger|more) than|exceeds?))?|
  whose size is (?:restricted|limited|capped|bounded) to|(?:is )?(?:limited|capped|restricted|bounded) (?:to|at)|of(?: at most| up to)?|with (?:an?|the) (?:size(?: limit)?|ceiling|maximum|limit|size limit) of|no larger than|up to)
`;
const written = (name: string, most: string): string =>
  `an emptyDir named ${name} with medium Memory and a size limit of ${most}`;
const sized = `an emptyDir named ${own} with medium Memory and a size limit of ${size}`;

/** A volume in memory, with what it may hold at most, however that is told. */
export const memoryTold: readonly Rewriting[] = [
  [
    spaced(`(?<![\\w-])${inMemory}${called},?(?:,? (?:at|under|below|on) ${path})?${bounded} ${size}`),
    (...[, first, second, at, most = '']) =>
      `${written(first ?? second ?? '', most)}${at === undefined ? '' : ` at ${at}`}`,
  ],
  [
    spaced(
      `(?<![\\w-])${path} (?:live |be |held |kept )?in (?:RAM|memory),? (?:with )?${size} at (?:the )?most,? as (?:an? |the )?(?:volume|empty ?-?dir)(?: named| called)? ${own}`,
    ),
    (...[, at = '', most = '', name = '']) => `${written(name, most)} mounted at ${at}`,
  ],
  [
    spaced(
      `(?<![\\w-])(?:and )?only ${path} (?:is|may be|can be|stays|remains) (?:writable|written to),? (?:thanks to|by means of|by way of|through|via|because of|owing to|due to) ${sized}`,
    ),
    (...[, at = '', name = '', most = '']) =>
      `the root filesystem is read-only; ${written(name, most)} is mounted at ${at}`,
  ],
  [
    spaced(
      `(?<=${sized}) (?:appears|shows up|is visible|is found|is available|can be found|is accessible) (?:at|under|below) ${path}`,
    ),
    ' is mounted at $3',
  ],
];
