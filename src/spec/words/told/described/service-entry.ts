import { overLines } from '../../../../kernel/over-lines.ts';
import { together, told, type Described } from './described.ts';

const host = String.raw`((?:\*\.)?(?:[a-z0-9-]{1,40}\.){1,5}[a-z]{2,12})`;

export const serviceEntry: Described = {
  kind: 'ServiceEntry',
  unless: /(?<!\w)(?:image|subsets?|egress\s?gateway|virtual\s?service)(?!\w)/iu,
  signs: [together('mesh|istio', host, 'outside|external|know|internet|third party')],
  says: [
    [
      told(
        overLines`
          (?:let |make |teach |tell |have )?(?:the )?(?:mesh|istio) (?:(?:should|must|has to|shall|to) )?
          (?:knows?|learns?|hears?)?(?: about| of)? ?(?=${host})
        `,
      ),
      'for the host ',
    ],
    [
      told(
        `(?:which is |that is |it is |is |lives |,? )*(?:outside|out)(?: of)? (?:it|the mesh|istio|our mesh)`,
      ),
      ', external to the mesh',
    ],
    [
      told(
        overLines`
          (?:it )?(?:speaks|talks|uses|takes|listens for|is reached (?:by|over|with)) (tls|https?|tcp|grpc|http2|mongo) (?:on|at|over) (?:port )?
          (\d{1,5})(?:
            ,? \(?(?:call the port|the port is(?: called| named)?|named|port name) ([a-z][a-z0-9-]*)\)?
          )?
        `,
      ),
      (...[, protocol = '', port = '', called]) =>
        `port ${port}${called === undefined ? '' : ` named ${called}`} with protocol ${protocol.toUpperCase()}`,
    ],
    [
      told(
        overLines`
          (?:and )?(?:it |its address |its name |the name )?(?:(?:gets?|is|should be|must be|be) )*
          (?:resolved|looked up|found)(?: (?:by|through|via|with|over|in|using))*(?: the)? dns
        `,
      ),
      ', resolution DNS',
    ],
  ],
};
