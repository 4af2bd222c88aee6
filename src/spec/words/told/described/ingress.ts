import { overLines } from '../../../../kernel/over-lines.ts';
import { named, path, sign, told, toldAfter, type Described } from './described.ts';

const host =
  '(?<![\\w.-])(?:https?://)?(?!requests\\.|limits\\.|kubernetes\\.io|[a-z0-9.]+k8s\\.io)((?:\\*\\.)?(?:[a-z0-9-]{1,40}\\.){1,5}[a-z]{2,12})';
const goes =
  '(?:(?:is|are|should|shall|must|may|will|be|to|go|goes|gets?|belongs?|ends?|up|lands?|leads?|handled|served|answered|routed|sent|forwarded|directed|taken|passed|delivered|shown|on|arrives?|comes?|points?) ){1,6}(?:to|by|at|with|on|from|in)';
const service = '(?:the )?(?:service |svc |backend )?["\'`]?([a-z][a-z0-9-]{0,60})["\'`]?(?: service)?';
const port = '(?:(?:,? \\(?(?:(?:on|at|with|over) )?(?:its |the )?(?:port )?|:)(\\d{1,5})\\)?)';

export const ingress: Described = {
  kind: 'Ingress',
  unless: /into\sone\singress|default\sbackend|(?<![\w-])gateways?(?![\w-])|istio/iu,
  signs: [
    sign(`${host}~(?:is|are|be|goes|go|gets?) (?:answered|served|handled|sent|to|routed)`),
    sign(`${host}(?:/[\\w/-]*)?~(?:${goes}) ${service}${port}`),
    sign(`${path} ~(?:${goes}) ${service}${port}~${host}`),
    sign(
      `(?:whoever|anyone|people|browsers?|visitors?|users?|requests|calls|traffic|everything)~${host}~${service}${port}`,
    ),
  ],
  says: [
    [
      told(`(service [a-z][a-z0-9-]*) \\(?(?:its|whose|the) port (?:is|being) (\\d{1,5})\\)?`),
      '$1 at port $2',
    ],
    [
      told(
        overLines`
          (?:when|if|whenever|once)? ?
          (?:somebody|someone|anyone|anybody|people|users?|visitors?|you|customers?) (?:types?|opens?|visits?|enters?|goes to|go to|calls?) ${host}
          (?: in(?:to)? (?:a |the |his |their |your )?(?:browser|address bar))?,? (?:then )?
          (?:he|she|they|it|you|we) (?:(?:must|should|has to|have to|shall|will) )?
          (?:lands?|arrives?|ends? up|gets?|comes?|sees?|reach(?:es)?)(?: (?:on|at|to|in))?(?: my| our)?
        `,
      ),
      '$1 goes to',
    ],
    [
      told(`we (?:use|have|run) (?:the )?([a-z][a-z-]{1,20}) (?:ingress )?controller`),
      'ingress class name $1',
    ],
    [
      told(
        overLines`
          (handed|taken|sent|led|routed|passed|brought|forwarded) by (?:the )?([a-z][a-z-]{1,20})
          (?: (?:ingress )?(?:class|controller))? to ${service}${port}
        `,
      ),
      '$1 to $3 at $4, ingress class name $2',
    ],
    [
      told(
        `(?:anything|everything|all|whatever|requests|calls|what) (?:that (?:is|comes|goes) )?(?:under|below|at|to|for|in) (?=/)`,
      ),
      'path ',
    ],
    [
      told(
        overLines`
          ${host},? (?:${goes}|by|to) ${service},? (?:and )?${host},? (?:${goes}|by|to) ${service},? (?:both|each|all) (?:on|at|with|over) (?:its )?
          port (\d{1,5})
        `,
      ),
      'host $1, path / to the service $2 at port $5; host $3, path / to the service $4 at port $5',
    ],
    [
      told(
        overLines`
          ${host} (?:(?:has to|must|should|shall|is to|is) )(?:be )?
          (?:served |reached |reachable |answered )?(?:over tls|encrypted|over https|with tls|securely)(?:
            ,? with (?:what|the certificate (?:that|in|from)|the secret) (?:the secret )?${named}
            (?: (?:holds|has|contains|keeps))?
          )?
        `,
      ),
      (...[, at = '', secret]) =>
        `host ${at}${secret === undefined ? ' with TLS' : `, TLS secret ${secret}`}`,
    ],
    [
      told(
        overLines`
          (?:all|everything|whatever|what|all traffic|every request)(?: (?:that|which))?
          (?: (?:arrives|comes|comes in|gets in|is asked))?(?: there)? ${goes} ${service}${port}
        `,
      ),
      (...[, to = '', number = '']) => `path / to the service ${to} at port ${number}`,
    ],
    [
      told(
        `(?:whoever |anyone who |people who |who |visitors of |requests (?:to|for) |calls to |traffic (?:to|for) |everything (?:for|under|at) )?(?:opens? |visits? |calls? |goes to |types? |asks? for )?${host}${path},? ${goes} ${service}${port}`,
      ),
      (...[, at = '', route = '', to = '', number = '']) =>
        `host ${at}, path ${route} to the service ${to} at port ${number}`,
    ],
    [
      told(
        `(?:whoever |anyone who |people who |who |visitors of |requests (?:to|for) |calls to |traffic (?:to|for) |everything (?:for|under|at|on) )?(?:opens? |visits? |calls? |goes to |types? |asks? for )?${host}/?,? ${goes} ${service}${port}`,
      ),
      (...[, at = '', to = '', number = '']) => `host ${at}, path / to the service ${to} at port ${number}`,
    ],
    [
      told(`${path},? ${goes} ${service}${port}`),
      (...[, route = '', to = '', number = '']) => `path ${route} to the service ${to} at port ${number}`,
    ],
    [
      told(
        `(?:the |its |a |with )*(?:tls )?(?:certificate|cert|key pair|tls)(?: and (?:its |the )?key)?(?: for (?:it|this|that|them|both|all))?(?: (?:is|are|lies|lie|sits|comes|come|stored|kept|found|taken|lives|stands?|waits?|of|which))*(?: in| from| inside| by| with)? (?:the |a )?(?:secret )${named}`,
      ),
      'TLS secret $1',
    ],
    [
      told(
        overLines`
          ${named} (?:
            does|handles|takes care of|runs|is to do|should do|shall do|serves|looks after|is doing
          ) (?:the (?:work|routing|rest)|this|that|it|them)
        `,
      ),
      'ingress class name $1',
    ],
    [
      toldAfter(
        '[.;,:\\n] ?',
        `(?:the )?(?:ingress )?(?:class|controller) (?:is|should be|being|:) ${named}`,
      ),
      'ingress class name $1',
    ],
  ],
};
