# Not tried by us: see "not tried" in the README.
# The image brings an embedded PostgreSQL too, but with containers a PostgreSQL of its own (DATABASE_URL) is the better choice.

FROM node:24-trixie-slim AS build
WORKDIR /app
COPY . .
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:24-trixie-slim
WORKDIR /app
COPY --from=build /app/package.json /app/package-lock.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/bin bin
COPY --from=build /app/content content
COPY --from=build /app/db db
COPY --from=build /app/dist dist
RUN mkdir /data /erasures && chown node:node /data /erasures
USER node
VOLUME /data /erasures
ENV HOST=0.0.0.0 STAFETT_DATA=/data STAFETT_ERASURES=/erasures/erasures.jsonl
EXPOSE 3000
STOPSIGNAL SIGTERM
CMD ["node", "bin/stafett.js", "start"]
