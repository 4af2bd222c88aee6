import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { kind, spaced } from '../introducing/pieces.ts';
import { begins, count, own, path } from './pieces.ts';

const space =
  '(?:namespace ["\'\\x60]?([a-z][a-z0-9-]{0,60})["\'\\x60]?|["\'\\x60]?([a-z][a-z0-9-]{0,60})["\'\\x60]? namespace)';

/** An object that is pointed out before it is named, and fields that are told as what is done with it. */
export const pointedOut: readonly Rewriting[] = [
  [
    spaced(
      `${begins}the (${kind})(?: in question| required| needed| wanted| concerned| asked for) is (?:called |named )?${own} in the ${space}; it (?=[a-z])`,
    ),
    (...[, what = '', name = '', first, second]) =>
      `a ${what} ${name} in the namespace ${first ?? second ?? ''} `,
  ],
  [
    spaced(
      `${begins}the (${kind})(?: in question| required| needed| wanted| concerned| asked for) is (?:called |named )?${own}[;,] it (?=[a-z])`,
    ),
    'a $1 named $2 ',
  ],
  // `The container x of a pod y runs z`
  [
    spaced(
      `${begins}(?:the|an?|one) container (?:named |called )?${own} (?:of|in|inside|within) (?:an?|the|my|our) (pod|deployment|stateful ?-?set|daemon ?-?set|job) (?:named |called )?${own} (?=(?:runs|uses|listens|is based|is made|is created|is built)(?![\\w-]))`,
    ),
    'a $2 $3 has a container $1 which ',
  ],
  [
    spaced(
      `(?:(?:is|be|and)(?: to be)? )?(?:bound|tied|pinned|attached|linked)(?: (?:explicitly|directly|firmly))? to (?!it |them |that |this )(?:the )?(?:(?:persistent )?volume )?${own} (?:by|through|via|with|using) (?:its |the |an? )?(?:volume ?name)`,
    ),
    'has the volumeName $1',
  ],
  [
    spaced(
      `(?<![\\w-])(?:tie|bind|pin|attach|link) the claim to (?!it |them |that |this )(?:the )?(?:(?:persistent )?volume )?${own} (?:by|through|via|with|using) (?:its |the |an? )?(?:volume ?name)`,
    ),
    'the claim has the volumeName $1',
  ],
  [
    spaced(
      `(?<![\\w-])(?:so )?the annotation ["'\\x60]?([a-z0-9](?:[\\w.-]{0,60}\\w)?/[\\w.-]{1,60}\\w)["'\\x60]? (?:must|should|shall|has to|needs to|is to) (?:be|have the value|hold|say)(?: set to)? ("[^"\\n]{1,120}"|[\\w][\\w./-]{0,80}\\w|\\w)`,
    ),
    'with the annotation $1: $2',
  ],
  // How many there are, and how many more.
  [
    spaced(
      `(?<=(?:deployment|stateful ?-?set|replica ?-?set)[^.;\\n]{1,160})(?:and )?of which ${count} (?:copies|pods|replicas|instances)(?: of (?=[\\w./-]{2,80}:\\w))?(?: (?:run|exist|are kept|are running)(?=[.,; ]|$))?`,
    ),
    (...groups) => `with ${groups[1] ?? ''} replicas${/of\s$/iu.test(groups[0] ?? '') ? ' of ' : ''}`,
  ],
  [
    spaced(
      `(?<![\\w-])(?:up to|at most) ${count} (?:additional |extra |further )?(?:pods?|copies|replicas) may (?:exist|run|be created|be added|be there|be started) (?:in addition|on top(?: of (?:that|it))?|additionally|besides)`,
    ),
    'maxSurge is $1',
  ],
  [
    spaced(
      overLines`
        ${begins}(?:the|each|every) node's (?:directory|folder) ${path} is (?:made )?(?:available|visible|mounted|accessible|shown) at the same path(, (?:without write access|read-only|only for reading|for reading only),?)? (?:through|via|by means of|as|with) (?:an? |the )?host ?-?path(?: volume)?(?: named| called)? ${own}
      `,
    ),
    (...[, at = '', isRead, name = '']) =>
      `It mounts the hostPath ${at} at ${at}${isRead === undefined ? '' : ' read-only'} as a volume named ${name}`,
  ],
];
