import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from './phrased.ts';

const own =
  '["\'`]?((?!(?:a|an|the|of|with|on|in|at|for|under|which|that|it|one|two|three|main|from)(?![\\w-]))[a-z][a-z0-9]*(?:-[a-z0-9]+)*)["\'`]?';
const image = '((?:[a-z0-9][\\w.-]{0,60}/){0,4}[a-z0-9][\\w.-]{0,60}:[\\w.-]{0,60}\\w)';
const runs = overLines`(?:which |that |it |and )?(?:(?:just|merely|only|simply|then|in turn|in a loop) )?(?:executes?|runs?|does|starts?|calls?|issues?|performs?|invokes?|
  follows|tails|prints|writes|waits|checks|loops)`;
/** What somebody says a command is for, before it. */
const aim = '(?: [a-z]{2,12}){0,6}(?: (?:with|by|using|via|through))?[:,]? ?';
const command = '(?=["\'`]?(?:/(?:usr/)?bin/)?(?:ba|a)?sh -|\\[|["`])';
const begin = '(?<=(?:[.;:,] ?|\\n)(?:and then |then |and |while |whereas )?|^)';
const turn =
  '(?:the )?(?:former|latter|first|second|third|other|last)(?: one| container| of them| of the two)?';

/** Containers whose image was told for all of them before. */
const alike: readonly Rewriting[] = [
  ...phrased(
    overLines`
      (?<=(?:two|three|four|both) (?:containers (?:of|from|with|based on|using) )?${image}(?: containers)?(?: |,|\))[^]{1,900}?)
      ${begin}${turn},? (?:(?:is )?(?:called|named|is) )?${own},? ${runs}${aim}${command}
    `,
    (...[, of = '', held = '']) => `container ${held} (${of}) runs `,
  ),
  ...phrased(
    `${begin}${turn},? (?:(?:is )?(?:called|named) )?${own},? ${runs}${aim}${command}`,
    'container $1 runs ',
  ),
];

const helpers = '(?:helpers?|others|containers?|steps?|tasks|preparations|ones|things|init containers?)';
const ahead = overLines`
  (?:
    before (?:it|that|this|the|they|any)[^.;]{0,40} (?:starts?|started|begins?|runs?|comes? up|may|can|is allowed|opens?)[^]{0,500}${helpers}|
    (?:two|three|a couple of|first|other) ${helpers}[^.;]{0,60} (?:before|first|beforehand|prior to)
  )
`;
const same = '(?:of|from|with|using|on) (?:the )?(?:very )?same image';

/** Containers that have to be through before others begin, told one after the other. */
const waited: readonly Rewriting[] = [
  ...phrased(
    overLines`
      (?:none|no one|nothing|neither)(?: of (?:them|these|it))? (?:(?:may|can|must|is allowed to) )?(?:begins?|starts?|runs?|comes? up) before ${image} \(
      (?:call|name)? ?(?:that |this |the )?(?:step |container |it )?(?:called |named )?${own}\)
      ,? (?:(?:has |is )?(?:got|gone|been|come|done|through|finished|succeeded) ?){0,3}(?:with|by|running)? ?${command}
    `,
    'init container $2 ($1) runs ',
  ),
  ...phrased(
    overLines`
      (?<=${image}[^]{1,900}${ahead}[^]{0,200}${same}[^]{0,900})${begin}${own},? (?:which |that )?
      (?:(?:runs?|executes?|does|with|waits? until|waits? for [^.;:,]{2,40}?(?: with| using| by)?)[:,]? ?)${command}
    `,
    (...[, of = '', held = '']) => `init container ${held} (${of}) runs `,
  ),
  ...phrased(
    overLines`
      (?:a |the )?first container,? (?:called |named )?${own},? ?\(${image.replace(':[\\w.-]{0,60}\\w', '(?::[\\w.-]{0,60}\\w)?')}\)
      (?=[^]{0,400}(?:when|once|after|only then) (?:it|that|this one) (?:is|has) (?:through|done|finished|over|completed))
    `,
    'init container $1 ($2)',
  ),
  ...phrased(
    overLines`
      (?<=init container [^]{1,500})(?:when|once|after) (?:it|that|this one) (?:is|has) (?:through|done|finished|over|completed),?
      (?: then)? ${own} \(
    `,
    'container $1 (',
  ),
];

/** What a container is called, in passing. */
const called: readonly Rewriting[] = [
  ...phrased(
    overLines`
      (?:an? |the |one )?pod,? ${own},? (?:unites|joins|combines|consists of|is made (?:up )?of|contains|holds|has|bundles)(?: )
      (?=${own.replace('((?!', '(?:(?!')} \(${image.replace('((?:', '(?:(?:')}\) and )
    `,
    'Pod $1 with containers ',
  ),
  ...phrased(
    overLines`
      (?:both|each|all)(?: of (?:them|the (?:two )?containers))? (?:share|see|use|find|have|get|mount)s? (?:the |a |an |one )*(?:same |common |shared )*
      (?:empty|scratch|temporary|throw-?away|emptyDir)(?: (?:folder|directory|volume|space))?,? (?:(?:called|named) )?${own},? (?:mounted )?(?:at|under|in) {path}
    `,
    'an emptyDir volume $1 mounted at $2 in both containers',
  ),
  ...phrased(
    overLines`
      ${image},? \(container(?: name)?:? ?(?:named |called |is )?${own}\),?
      (?: (?:under|by|with) the name(?: of)? ${own})
    `,
    (...[, of = '', held = '', name = '']) => `${of} named ${name} with a container named ${held}`,
  ),
  ...phrased(
    `${image},? \\(container(?: name)?:? ?(?:named |called |is )?${own}\\)`,
    '$1 with container named $2',
  ),
  ...phrased(
    overLines`
      (?<=(?:it|which|that|pod|and|there|they)(?: only| just| each)? )(?:contains|holds|wraps|consists of)
      (?: (?:a|the|one|single|only|real|just))* ${own} \((?:image |from |an? )?${image}(?=[,)])
    `,
    'has a container named $1 ($2',
  ),
  ...phrased(`inside (?:of )?${own} \\(${image}(?=[,)])`, 'in a container named $1 ($2'),
  ...phrased(
    `(?<=^|[.;,] |and |we )(?:please )?(?:call|name)s? (?:its |the |that )(?:(?:only|one|single|main) )*container ${own}`,
    'with a container named $1',
  ),
];

const alone = '(?![^]*(?:deployment|stateful|daemon|replica|cron|(?<!-)job(?![\\w-])|service(?!-)|copies))';

/** Who is told of first and named by nothing else is what runs. */
const told: readonly Rewriting[] = [
  ...phrased(
    overLines`
      ^${own} (\([^()]{2,60}\) )?(?:holds|wraps|contains|has)
      (?= (?:a |the |just |only |exactly |one |single |two |three )+containers?(?!\w))${alone}
    `,
    (...[, name = '', aside]) =>
      `Pod ${name} ${typeof aside === 'string' ? `${aside.replace(/^\(/u, 'with ').replace(/\)\s$/u, '')} ` : ''}with`,
  ),
  ...phrased(
    `^(?=[a-z0-9-]*-pod )${own} (?:carries|wears|bears|has) (?:the |a )?labels? {pairs}`,
    'A pod $1 labelled $2',
  ),
  ...phrased(
    `(?<=${image.replace('((?:', '(?:(?:')}),? (?:known|listed) as ${own}(?=[,.;]| (?:in|with|on|and)(?!\\w))`,
    ' named $1',
  ),
  ...phrased(
    `(?<=(?:one|a|single|the) pod, )${own},? (?:is )?(?:made|built|put together|composed|consisting) (?:up )?(?:of|from|out of)`,
    'named $1 with',
  ),
  ...phrased(
    overLines`
      (?<=(?:pods?|copies|replicas|instances|them|:[\w.-]{1,40})(?: shall| should| must)? )(?:runs?|are run|live|exist|go) as
      (?: )(?!root|user|uid|nobody|nonroot|non-root|one|a |an |the |pid|they|it|its|many|usual|single|soon)
      ${own}(?=[,.;]| (?:in|with|on|and)(?!\w))
    `,
    'named $1',
  ),
];

const times = '(twice|thrice|(?:three|four|five|six|seven|eight|ten|twelve|\\d{1,3}) times)';

/** `api: four times ghcr.io/acme/api:2.3` */
const headed: readonly Rewriting[] = [
  ...phrased(
    `(?<=^|\\n|[.;] )${times} (?:the )?${image},? (?:called|named|known as) ${own}`,
    (...[, said = '', of = '', name = '']) => deployed(name, said, of),
  ),
  ...phrased(`(?<=^|\\n|[.;] )${own}: ${times} (?:the )?${image}`, (...[, name = '', said = '', of = '']) =>
    deployed(name, said, of),
  ),
  ...phrased(
    '(?:it|there) (?:should|must|shall|ought to) be (two|three|four|five|six|seven|eight|ten|\\d{1,3}) of (?:them|it)',
    (...[, said = '']) => `${String(toCount(said.toLowerCase()))} replicas`,
  ),
];

function deployed(name: string, said: string, of: string): string {
  const many = toCount(said.toLowerCase().replace(/\stimes$/u, ''));
  return `Deployment ${name} with ${String(many)} replicas of ${of}`;
}

/** The parts of a pod, and what runs, as people tell them one after the other. */
export const partsTold: readonly Rewriting[] = [...headed, ...waited, ...alike, ...called, ...told];
