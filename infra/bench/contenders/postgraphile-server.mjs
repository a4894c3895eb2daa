/* Run by Node.js 22: PostGraphile over the schema `public`, settings from the environment. */
import { createServer } from "node:http";
import { makePgService } from "postgraphile/adaptors/pg";
import { makePgSmartTagsPlugin } from "postgraphile/utils";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { postgraphile } from "postgraphile";
import { grafserv } from "postgraphile/grafserv/node";

// The title is in the words of the first event. Without this relation a client would go there by way of the events.
const wordsOfWhistle = makePgSmartTagsPlugin([
  {
    kind: "class",
    match: "whistle_words",
    tags: { foreignKey: "(whistle_id) references whistle (id)" },
  },
]);

const preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [wordsOfWhistle],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE,
      schemas: ["public"],
      poolConfig: { max: Number(process.env.POOL) },
    }),
  ],
  grafserv: { graphqlPath: "/graphql", watch: false, graphiql: false, websockets: false },
  grafast: { explain: false },
};

const server = createServer();
server.on("error", (error) => {
  console.error(error);
  process.exitCode = 1;
});
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT), "127.0.0.1");
