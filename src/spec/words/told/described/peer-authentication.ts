import { overLines } from '../../../../kernel/over-lines.ts';
import { together, told, type Described } from './described.ts';

const mutual = '(?:mutual(?:ly authenticated)? tls|mtls|m-tls)';

export const peerAuthentication: Described = {
  kind: 'PeerAuthentication',
  unless: /(?<!\w)(?:image|ingress|gateway|destination\s?rule|clients?\sof)(?!\w)/iu,
  signs: [together(mutual, 'only|must|nothing but|except|everything|all|accept\\w*|take|both|plain')],
  says: [
    [
      told(
        `(?:takes?|accepts?|speaks?|uses?|allows?) ${mutual} (?:and|but) (?:nothing else|not(?:hing)? (?:else|more)|only that)`,
      ),
      'strict mTLS',
    ],
    [
      told(
        overLines`
          (?:(?:should|must|may|shall|has to|have to|is to|can|will) )?
          (?:only|solely|nothing but|nothing except|always)? ?
          (?:takes?|accepts?|speaks?|uses?|talks?|allows?|be reached (?:by|over|with))?
          (?: only| nothing but| nothing except| solely)? ${mutual}
        `,
      ),
      (said) => (/only|must|nothing|solely|always/iu.test(said) ? ' strict mTLS' : said),
    ],
    [
      told(
        overLines`
          (?:,? ?(?:but|except|only|apart from|other than|save|that|and) ?)*(?:on |for )?(?:the )?port (\d{1,5}) (?:(?:stays?|remains?|is|can be|may be|should stay|is left|keeps?|goes|be|must) )+
          (?:in )?(?:plain|unencrypted|open|clear)(?: ?text)?
        `,
      ),
      ', but on port $1 disable mTLS',
    ],
    [
      told(
        `(?:everything|all|anything|whatever)(?: that is| is)? (?:labell?ed|with|carrying|that carries)(?: the label)?`,
      ),
      'for workloads with',
    ],
  ],
};
