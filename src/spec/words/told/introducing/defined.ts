import type { Rewriting } from '../../text/rewriting.ts';
import { any, hyphened, kind, spaced, unmarked } from './pieces.ts';

const must =
  '(?:(?:you|we|i|one) )?(?:also )?(?:have to|has to|must|should|shall|need to|needs to|is to|are to) (?:also )?(?:be )?(?:define|create|write|make|provide|add|set up)d?(?:en)?(?: as well| too)?';
const size = '\\d{1,6} ?[KMGT]i?B?';

/** Objects that are told of where they are used, or by what is done with them. */
export const definedTold: readonly Rewriting[] = [
  // `from a config map called x, which you also have to define: there, A=1`
  [
    spaced(
      `(?<=(?<![\\w-])(?:from|of|in|by|with|to|through|via) )an? (${kind})(?: named| called)? ${any}, which ${must}(?:[:;,.](?: (?:there|in it),?)? |(?=[.;]))`,
    ),
    (...[, of = '', name = '']) =>
      `the ${of} ${unmarked(name)}. Create a ${of} named ${unmarked(name)} with `,
  ],
  // `claim 15Gi of storage from the class fast under the name data`
  [
    spaced(
      `(?<=^|[.;:,] (?:and |so |then )?|therefore |please |(?<![\\w-])and )claim (?=(${size})(?![\\w-])[^.;]{0,160}?,? (?:under|by|with) the name(?: of)? ${any}(?![\\w-]))`,
    ),
    (...[, , name = '']) => `create a persistent volume claim named ${unmarked(name)} of `,
  ],
  [
    spaced(
      `(?<=a persistent volume claim named ([\\w-]{1,62}) of [^.;]{1,160}?),? (?:under|by|with) the name(?: of)? ["'\\x60]?\\1["'\\x60]?(?![\\w-])`,
    ),
    '',
  ],
  [
    spaced(
      `(?<=a persistent volume claim named [\\w-]{1,62} of ${size})(?: of (?:storage|disk|space))? (?:from|of|in|out of) the (?:storage )?class ([\\w-]{1,60})`,
    ),
    ' with the storage class $1',
  ],
  // `the storage class for that is x`
  [
    spaced(
      `(?<=[.;:,] |(?<![\\w-])and )the (${kind}) (?:for|behind|doing|to do) (?:that|this|it|them|all (?:of )?(?:that|this)) (?:is|shall be|should be) (${hyphened})(?=[.;,]|$)`,
    ),
    'the $1 is called $2',
  ],
  // `a pod is ahead thanks to a priority class x worth 900000`
  [
    spaced(
      `(?<=(?:^|[.;] ))(it|they|the pods?(?: [\\w-]{1,30})?) [^.;]{3,80}? (?:thanks to|because of|by virtue of|by means of|through|via|under|with) an? priority ?-?class(?:, | named | called | )${any},? (?:worth|(?:with|of|whose|has|having) (?:the |a )?(?:value|is)(?: of| is)?) (-?\\d{1,10})`,
    ),
    (...[, who = '', name = '', value = '']) =>
      `${who} ${/^they|pods$/iu.test(who) ? 'use' : 'uses'} the priority class ${unmarked(name)}. Create a priority class named ${unmarked(name)} with value ${value}`,
  ],
  // `a place for colleagues: a namespace team-x marked owner=x`
  [
    spaced(
      `(?:(?<=^|[.;] )|: |, (?:namely |i\\.e\\. ))(?:an?|the) (?:new )?namespace(?:,| named| called| of the name)? ["'\\x60]?((?!(?:for|with|of|in|that|which)(?![\\w-]))[a-z][a-z0-9-]{1,62})["'\\x60]?,? (?:marked|labelled|labeled|tagged|bearing|carrying|wearing)(?: with)?(?: the labels?)? (?=[\\w./-]{1,60}=)`,
    ),
    (...[all = '', name = '']) => `${/^[:,]/u.test(all) ? '. ' : ''}Create a namespace ${name} labelled `,
  ],
  // `what it may do there is laid down in a role called x: reading pods`
  [
    spaced(
      `(?<=^|[.;] )what (?:it|they|he|she|[^.;:]{2,40}?) (?:may|can|is allowed to|are allowed to) do(?: there| here)? is (?:laid down|stated|described|defined|listed|told|fixed|written) (?:in|by) an? ((?:cluster ?-?)?role)(?: named| called|,)? ${any}(?:: |, namely )`,
    ),
    (...[, of = '', name = '']) => `create a ${of} named ${unmarked(name)} that allows `,
  ],
  [
    spaced(
      `(?<=^|[.;] )(?:connect|tie|link|join|bind|attach) (?:the|this|that) (service ?-?)?account (?:with|to|and) (?:the|this|that) role (?:by means of|via|through|with|using|by) an? (?:role ?-?)?binding(?: named| called|,)? ${any}(?=[.;]|$)`,
    ),
    (...[, , name = '']) =>
      `Create a role binding named ${unmarked(name)} that binds the role to the service account`,
  ],
];
