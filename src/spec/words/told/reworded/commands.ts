import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

const begins = '(?<=^|[.;:!?] |\\n|(?<![\\w-])and )';
const opens = '(?<=^|[.;:!?] |\\n)';
const flag = String.raw`(?<![\w./-])--[a-z][\w.-]{0,40}(?:=[^\s,;"'\x60]{0,80}[\w/])?`;
const flags = `(${flag}(?:(?:,? and|,? plus|,? as well as|,? along with|,) ${flag}){0,6})`;
const who = '(?:it|the container|the process|the program|the pod|them)';
const handed = '(?:given|handed|passed|supplied|fed|provided)';
const asArgs = '(?: as (?:its |the |command[- ]line )?(?:arguments?|args|parameters|flags))?';
const path = '["\'`]?(/[\\w./-]{0,120}\\w)["\'`]?(?![\\w/])';
const only = '(?:merely |simply |just |only |solely )?';
const listed = (said = ''): string =>
  said.replaceAll(/,? (?:plus|as well as|along with|and) (?=--)|, (?=--)/giu, ' and ');

/** What a container runs, what that is given, and where it begins. */
export const commandsReworded: readonly Rewriting[] = [
  [
    spaced(
      overLines`
        (?<![\w-])${only}(?:carries out|does nothing (?:but|except|other than|else than)(?: (?:run|running|execute))?|(?:all|the only thing|what) it (?:does|runs|executes) is(?: run)?|has nothing to do but run) (?=["\x60])
      `,
    ),
    'runs the command ',
  ],
  [spaced(`(?<![\\w-])(?:carrying out|doing nothing but) (?=["\\x60])`), 'running the command '],
  [
    spaced(
      `(?<![\\w-])(?:its )?entry ?point is (?:replaced|overridden|overwritten) (?:by|with) (?=["\\x60])`,
    ),
    'it runs the command ',
  ],
  // `there, "x" is executed`
  [
    spaced(
      `${begins}(?:(?:there|in (?:it|there)|inside),? )?("[^"\\n]{2,300}"|\\x60[^\\x60\\n]{2,300}\\x60) (?:is|gets|shall be|should be|has to be|is to be) (?:executed|run|carried out|invoked)(?: (?:in (?:it|there)|inside|there))?(?=[.;]|$)`,
    ),
    'it runs the command $1',
  ],
  // `it is given --a=b and --c=d as arguments`
  [
    spaced(
      `(?<![\\w-])(?:is|gets|be|are) ${handed} ${flags}(?: as (?:its |the |command[- ]line )?(?:arguments?|args|parameters|flags))?`,
    ),
    (...[, said]) => `has the args ${listed(said)}`,
  ],
  [
    spaced(
      `${opens}(?:(?:the|these|its) (?:arguments|args|parameters|flags),? )?${flags} (?:is|are|shall be|should be|have to be|are to be) ${handed} to ${who}${asArgs}`,
    ),
    (...[, said]) => `it has the args ${listed(said)}`,
  ],
  [
    spaced(
      `${begins}(?:please )?(?:pass|give|hand|start|launch|run|feed) ${who} (?:with )?(?:the arguments )?${flags}${asArgs}`,
    ),
    (...[, said]) => `it has the args ${listed(said)}`,
  ],
  [
    spaced(
      `(?<![\\w-])(?:is |gets )(?:started|launched|run|invoked|called|executed) with (?:the (?:arguments|args|parameters|flags) )?${flags}${asArgs}`,
    ),
    (...[, said]) => `has the args ${listed(said)}`,
  ],
  [
    spaced(`(?<![\\w-])(?:its )?(?:arguments|args) (?:read|are|run) ${flags}`),
    (...[, said]) => `its args are ${listed(said)}`,
  ],
  // `the process begins in /srv/app`
  [
    spaced(
      `${begins}(?:the process|the program|the container|its process|its command|it) (?:begins|does its work|operates|is at home|sets off|starts out) (?:in|from|out of|inside|within)(?: within)?(?: the)?(?: directory| folder)? ${path}`,
    ),
    'its working directory is $1',
  ],
  [
    spaced(
      `(?<![\\w-])(?:its |the )?(?:current|present|starting|initial|home) (?:working )?(?:directory|folder) (?:is|shall be|should be) ${path}`,
    ),
    'its working directory is $1',
  ],
  [
    spaced(`${begins}let it (?:work|run|start|operate) (?:in|from|out of|inside)(?: within)? ${path}`),
    'its working directory is $1',
  ],
];
