# syntax=docker/dockerfile:1

FROM {{image}}
{{#gems}}
# What left the standard library is a gem of its own.
RUN gem install --no-document {{names}}
{{/gems}}
ENV HOME=/tmp LANG=C.UTF-8
WORKDIR /app
COPY . .
USER {{user}}
{{#port}}
EXPOSE {{number}}
{{/port}}
CMD {{start}}
