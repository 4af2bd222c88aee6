import { overLines } from '../../../../kernel/over-lines.ts';
import { sign, told, toldAfter, type Described } from './described.ts';

const kind = '["\'`]?([A-Z][a-z]+[A-Za-z]*)["\'`]?';
const word = '["\'`]?([a-z][a-z0-9]*)["\'`]?';

export const definition: Described = {
  kind: 'CustomResourceDefinition',
  signs: [
    sign(`objects? of (?:the |a )?(?:new )?kind ${kind}`),
    sign(
      overLines`
        new (?:namespaced |cluster-?wide |cluster-?scoped |custom )?(?:kind|type|sort)
        (?: of (?:object|resource|thing))?s?,? (?:named |called )?${kind}
      `,
    ),
    sign(`(?:kind|type|sort) of (?:object|resource|thing)s?,? (?:named |called )?${kind}`),
  ],
  says: [
    [
      told(
        overLines`
          (?:such an? |each |every |an? |the )?(?:objects?|ones?|resources?|it|they|its spec|the spec)
          (?: of (?:it|them|this kind))? (?:has|have|holds?|consists? of|carr(?:y|ies)|knows?)
          (?: in (?:its|the) spec)?(?= )
        `,
      ),
      'with fields',
    ],
    [
      told(
        overLines`
          (?:(?:kubernetes|the cluster) (?:should|must|has to|shall) (?:know|learn|have|understand)(?: about)? |objects? of (?:the |a )?(?:new )?|(?:teach|tell) (?:the |our )?(?:cluster|api ?-?server|kubernetes) (?:about )?|we need |we want |i want |introduce |there (?:is|should be) )?
          (?:an? |the )?(?:new )?(?:(namespaced |cluster-?wide |cluster-?scoped )|custom )?(?:kind|type|sort)(?: of (?:object|resource|thing))?s?,? (?:named |called |it should know is )?
          ${kind}(?: (?:in|of|under) (?:the )?(?:group )?((?:[a-z0-9-]{1,40}\.){1,5}[a-z]{2,12}))?
        `,
      ),
      (...[, scope, one = '', group]) =>
        [
          `kind ${one}`,
          ...(group === undefined ? [] : [`group ${group}`]),
          ...(scope === undefined ? [] : [`scope ${scope.startsWith('n') ? 'Namespaced' : 'Cluster'}`]),
        ].join(', '),
    ],
    [
      told(
        overLines`
          (?:people |they |one |you |users |we )?(?:may |can |could )?(?:
            (?:also )?(?:shorten|abbreviate|say|write|call)(?: (?:it|them|this|that))?
            (?: (?:to|as|simply|just|for short))*|
            short for it is|the short form is|for short|shorts?|briefly|in short|short form|
            abbreviated(?: to| as)?
          ) ${word}(?: for short)?
        `,
      ),
      'short name $1',
    ],
    [
      told(
        `(?:several|many|more than one|lots|two or more)(?: of (?:them|these|those|it))? (?:are|is)(?: called)? ${word}`,
      ),
      'plural $1',
    ],
    [told(`(?:a single one|one|one of them|a single) (?:is|being)(?: called)? ${word}`), 'singular $1'],
    [
      told(
        overLines`
          (?:and |it |they |which |that )*(?:belongs?|lives?|live|exists?|stays?|sits?) (?:to|in|inside|within) (?:a |the |its |their |one )?
          namespaces?
        `,
      ),
      'scope Namespaced',
    ],
    [
      told(
        overLines`
          (?:and |it |they |which |that )*(?:belongs?|lives?|live|exists?|stays?|sits?) (?:
            to no namespace|in no namespace|outside (?:of )?(?:all |any )?namespaces|cluster-?wide|
            to the (?:whole )?cluster|for the whole cluster
          )
        `,
      ),
      'scope Cluster',
    ],
    [
      told(
        overLines`
          ["'\x60]?([a-z]\w{1,40})["'\x60]? and (?:an? )?["'\x60]?([a-z]\w{1,40})["'\x60]?,? (?:(?:are|being) )?
          (?:both|each) (?:of them )?(strings|integers|numbers|booleans|whole numbers|texts?)
        `,
      ),
      (...[, a = '', b = '', type = '']) => `${a} (${typeOf(type)}), ${b} (${typeOf(type)})`,
    ],
    [
      told(
        overLines`
          ["'\x60]?([a-z]\w{1,40})["'\x60]?,? (?:which is |that is |is )?(?:an? )?
          (?:whole number|integer|number)s?,?(?: (?:between|from|of|at least|in the range))? (\d{1,9}) (?:and|to|up to|at most|-) (\d{1,9})
        `,
      ),
      '$1 (integer, minimum $2, maximum $3)',
    ],
    [
      told(`["'\`]?([a-z]\\w{1,40})["'\`]? (?:between|from) (\\d{1,9}) (?:and|to|up to) (\\d{1,9})`),
      '$1 (integer, minimum $2, maximum $3)',
    ],
    [
      told(`(?:an? )([a-z]\\w{1,40}) (string|text|whole number|integer|number|boolean)(?! of)`),
      (...[, a = '', type = '']) => `${a} (${typeOf(type)})`,
    ],
    [toldAfter('\\w,? (?:which is |is )?an? ', 'whole number'), 'integer'],
  ],
};

function typeOf(said: string): string {
  if (/whole|integer/iu.test(said)) return 'integer';
  return /text/iu.test(said) ? 'string' : said.replace(/s$/iu, '').toLowerCase();
}
