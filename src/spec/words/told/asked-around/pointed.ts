import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { kind, spaced } from '../introducing/pieces.ts';
import { begins, count, own, path } from './pieces.ts';

const space =
  '(?:namespace ["\'\\x60]?([a-z][a-z0-9-]{0,60})["\'\\x60]?|["\'\\x60]?([a-z][a-z0-9-]{0,60})["\'\\x60]? namespace)';
const pair = '["\'\\x60]?([a-z](?:[\\w./-]{0,80}\\w)?=[a-z0-9](?:[\\w.-]{0,60}\\w)?)["\'\\x60]?';
const few = '(?:two|three|both|these|the following|several)';

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
  // `The pods labelled x need two companions. One is a budget, a, that …; the other is b, a service …`
  [
    spaced(
      `${begins}the pods (?:with the label|labelled|with) ${pair} in the ${space} (?:need|require|want|get|have|are to get) ${few} (?:companions|objects|helpers|additions|things|manifests)[.:] (?:one|the first)(?: of them)? is an? (${kind}),? (?:named |called )?${own},? ([^;.\\n]{3,200}); (?:and )?the (?:other|second)(?: one| of them)? is ${own}, an? (${kind}) ([^.\\n]{0,300})`,
    ),
    (...[, label = '', first, second, one = '', name = '', rest = '', its = '', other = '', more = '']) => {
      const pods = `the pods labelled ${label}`;
      const told = rest.replace(/(?<=(?:of|for|lets?)\s)them(?![\w-])/iu, pods);
      const plain = more.replace(/without a cluster ip,? /iu, '').replace(/(?<=selects\s)them/iu, pods);
      return `In the namespace ${first ?? second ?? ''}, create a ${one} named ${name} ${told}. Create a ${/without a cluster ip/iu.test(more) ? 'headless ' : ''}${other} named ${its} ${plain}`;
    },
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
      `(?<![\\w-])(?:so )?the annotation ["\'\\x60]?([a-z0-9](?:[\\w.-]{0,60}\\w)?/[\\w.-]{1,60}\\w)["\'\\x60]? (?:must|should|shall|has to|needs to|is to) (?:be|have the value|hold|say)(?: set to)? ("[^"\\n]{1,120}"|[\\w][\\w./-]{0,80}\\w|\\w)`,
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
