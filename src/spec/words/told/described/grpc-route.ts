import { overLines } from '../../../../kernel/over-lines.ts';
import { named, together, told, type Described } from './described.ts';

export const grpcRoute: Described = {
  kind: 'GRPCRoute',
  unless: /istio|(?<!\w)(?:image|replicas?|probe|deployment|ingress)(?!\w)/iu,
  signs: [
    together(
      'grpc',
      'gateway|(?:through|via) [a-z-]{0,40}(?:gateway|gw)',
      '(?:on|at|port|:) ?\\d{2,5}|:\\d{2,5}',
    ),
  ],
  says: [
    [
      told(
        `(?:that |which |and )*(?:(?:come|comes|arrive|arrives|enter|enters)(?: in)? (?:by|at|over|on) |(?:(?:come|comes|arrive|arrives|enter|enters)(?: in)? )?(?:through|via) )(?:the |our )?(?:gateway )?${named}(?=,| |\\.)`,
      ),
      'for the gateway $1',
    ],
    [
      told(
        overLines`
          (?:and |that |which )*(?:asks?|calls?|uses?|invokes?|is for|are for) (?:the )?(?:service )?
          ([a-z][\w.]*[.]\w+) (?:for|to do|method|with) (?:the )?(?:method )?([A-Z]\w*)
        `,
      ),
      'with method $2 of service $1',
    ],
    [
      told(
        `(?:and )?(?:calls? (?:of|to) |for )?(?:the )?(?:method )?([A-Z]\\w*) (?:of|on|in) (?:the )?(?:service )?([a-z][\\w.]*[.][A-Z]\\w+)`,
      ),
      'with method $1 of service $2',
    ],
    [
      told(
        overLines`
          (?:should |must |shall |will )?(?:
            end up|ends up|go|goes|land|lands|are sent|is sent|be sent|are handled|reach|reaches|
            be answered|are answered
          )(?: (?:at|to|on|with|by))? (?:the )?(?:service |backend )?${named}
          (?:,? (?:on|at)(?: port)? |:)(\d{2,5})
        `,
      ),
      'sends to the backend $1 port $2',
    ],
  ],
};
