import { overLines } from '../../../../kernel/over-lines.ts';
import { sign, told, toldAfter, type Described } from './described.ts';

const safe = '(?:keep|keeps|store|stores|hide|hides|put away|hold|holds|safe|lock|locks|need|want)';
const kept = '(?:passwords?|credentials?|logins?|tokens?|api keys?|certificates?|private keys?|ssh keys?)';

export const secret: Described = {
  kind: 'Secret',
  isAlone: true,
  unless: new RegExp(
    overLines`
      (?<!\w)(?:
        secret\s[a-z-]+|variable|gateway|service\s?account|certificate\sresource|image|deployment|pods?|
        container|issuer|host|may|webhook
      )(?!\w)
    `,
    'iu',
  ),
  signs: [sign(`${safe}~ ${kept}`), sign(`${kept}~ (?:safe|secret|hidden|out of sight|not in plain)`)],
  says: [
    [
      told(
        `(?:of )?(?:the |a )?(?:type|kind|sort)? ?(?:for |of |meant for |made for )+(?:the )?basic auth(?:entication)?`,
      ),
      'of type kubernetes.io/basic-auth',
    ],
    [
      told(
        `(?:of )?(?:the |a )?(?:type|kind|sort)? ?(?:for |of |meant for |made for )+(?:the )?ssh(?: auth(?:entication)?| keys?| login)`,
      ),
      'of type kubernetes.io/ssh-auth',
    ],
    [
      told(
        `(?:of )?(?:the |a )?(?:type|kind|sort) (?:for |of |meant for |made for )*(?:tls|certificates?(?: and keys?)?)`,
      ),
      'of type kubernetes.io/tls',
    ],
    [
      told(
        `(?:of )?(?:the |a )?(?:type|kind|sort) (?:for |of |meant for |made for )*(?:docker (?:config|registr(?:y|ies)|logins?)|pulling images)`,
      ),
      'of type kubernetes.io/dockerconfigjson',
    ],
    [
      toldAfter(
        '[,:;] ?|and |with |are ',
        `(?:the )?(?:user(?:name)?|login)(?:'s name)? (?:is|=|:|called|named) ?["'\`]?([^\\s"'\`,;]{1,60})["'\`]?`,
      ),
      'username="$1"',
    ],
    [
      toldAfter(
        '[,:;] ?|and |with |are ',
        `(?:the )?password(?: is|:|=)? ["'\`]?((?!is |of |for |in |from |and )[^\\s"'\`,;]{2,60}[^\\s"'\`,;.])["'\`]?`,
      ),
      'password="$1"',
    ],
  ],
};
