# syntax=docker/dockerfile:1

FROM {{image}} AS base
COPY --from=mlocati/php-extension-installer:2.7 /usr/bin/install-php-extensions /usr/local/bin/
RUN install-php-extensions {{extensions}} && mv "$PHP_INI_DIR/php.ini-production" "$PHP_INI_DIR/php.ini"
{{#setup}}
{{instruction}}
{{/setup}}
{{#server}}
# Its own site instead of the image's, on a port that needs no rights.
RUN a2enmod rewrite headers && a2dissite 000-default
COPY apache.conf /etc/apache2/ports.conf
{{/server}}
WORKDIR /app

{{#composer}}
FROM base AS build
COPY --from=composer:2.8 /usr/bin/composer /usr/local/bin/
ENV {{env}}
{{#node}}
# Node builds what browsers load; the image that runs goes without it.
COPY --from={{image}} /usr/local/ /usr/local/
COPY --from={{image}} /opt/ /opt/
{{/node}}
# Packages first: this layer stays as long as what is declared does.
COPY {{files}} ./
RUN --mount=type=cache,target=/var/cache/composer composer install --no-dev --no-scripts --no-autoloader --no-interaction --prefer-dist
{{#packages}}
COPY {{files}} ./
RUN --mount=type=cache,target={{cache}} {{command}}
{{/packages}}
COPY . .
{{#build}}
RUN {{command}}
{{/build}}

{{/composer}}
FROM base
ENV {{env}}
{{#built}}
COPY --from=build /app ./
{{/built}}
{{^built}}
COPY . .
{{/built}}
USER {{user}}
{{#port}}
EXPOSE {{number}}
{{/port}}
CMD {{start}}
