import { overLines } from '../../../../kernel/over-lines.ts';
import { anywhere, named, told, type Described } from './described.ts';

const host = String.raw`((?:\*\.)?(?:[a-z0-9-]{1,40}\.){1,5}[a-z]{2,12})`;

export const gateway: Described = {
  kind: 'Gateway',
  unless: /istio|(?<!\w)(?:route|split|requests?|backends?)(?!\w)/iu,
  signs: [anywhere('gateway ?api', 'listens?|door|entrance|entry ?point|terminat\\w+')],
  says: [
    [told(`(?:we |i )?(?:want|need|would like) (?:us )?an? (?:front )?(?:door|entrance|entry ?point)`), ''],
    [told(`(?:in|by) the gateway ?api(?: way| style| manner)?|with the gateway ?api`), ''],
    [told(`(?:of )?(?:the )?class (?:is )?${named}`), 'gateway class $1'],
    [told(`for ${host}`), 'for hostname $1'],
    [
      told(
        `(?:it |that |and |which )*(?:listens?|waits?|is open) (?:for|to) (https?|tls|tcp)(?: traffic)? (?:on|at) (?:port )?(\\d{1,5})`,
      ),
      'with a listener of protocol $1 on port $2',
    ],
    [
      told(
        overLines`
          (?:and )?(?:tls|encryption) (?:ends|stops|is ended|is terminated|terminates) (?:there |here )?
          (?:with|by|using) (?:the )?(?:certificate|cert|secret)(?: (?:in|from|of))?(?: the secret)? ${named}
        `,
      ),
      'terminates TLS with the secret $1',
    ],
    [told(`the listener (?:is|should be|gets?) (?:called|named) ${named}`), 'the listener is named $1'],
    [told(`and the gateway (?:is |called |named )*${named}`), '. The Gateway should be called $1'],
  ],
};
