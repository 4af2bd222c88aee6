# syntax=docker/dockerfile:1

FROM {{image}}
{{#prepare}}
RUN {{command}}
{{/prepare}}
WORKDIR /app
COPY . .
USER {{user}}
{{#start}}
CMD {{command}}
{{/start}}
