/** What is said of a namespace where its fields are not named. */
export const areas: Readonly<Record<string, readonly string[]>> = {
  labels: [
    '(?:(?:and|is|which|that|it) )*(?:marked|tagged|labell?ed|flagged)(?: with| as| by)? {labels}',
    '(?:(?:and|with|it|which|that) )*(?:whose |its |the )?labels? (?:are|is|being) {labels}',
    '(?:(?:and|with|it|which|that|bearing|bears|carrying|carries) )*{labels@equals}(?: (?:as|among)(?: its| the| an?)?(?: own)? labels?)?',
    '(?:(?:and|with|it|which|that|bearing|bears|carrying|carries) )*{labels} (?:as|among)(?: its| the| an?)?(?: own)? labels?',
    '(?:(?:in|for|on|within) which |whose )(?:the )?(?<key>[a-z0-9][a-z0-9.-]{1,60}/[\\w.-]{1,60}) (?:is|holds|equals|has the value|is set to) {value@plain}',
    '(?:the )?labels? (?<key>[a-z0-9][a-z0-9./-]{1,80}) set to {value@plain}',
  ],
  annotations: [
    '(?:(?:and|with|bearing|bears|carrying|carries) )*{labels} as (?:an |its |the )?annotations?',
    'as an annotation,? {key@annotation} (?:holds|is|has|says|reads|contains|equals) {value@plain}',
    '{value@plain} as (?:the|an) annotation {key@annotation}',
  ],
  idle: [
    '(?:it is |it.s |which is )?an? label (?:of|on) (?:the|that|this) (?:namespace|area)',
    '(?:for |of )?(?:an?|the|our|its) (?:new |other |own )?(?:team|customer|tenant|client|project|department)(?: (?:needs|gets|should get|wants|requires))?',
    'so that sidecars are injected|in a cluster|among',
  ],
};
