/**
 * The door: how a GraphQL request comes in, waits, is carried out and answered.
 *
 * <p>Rules: GraphQL over HTTP (all audits of npm {@code graphql-http}) and {@code
 * graphql-transport-ws}; a document is measured before anything of it runs ({@link
 * org.xiaoshao.transport.DocumentLimits}); one hop from the event loop to a worker, in no order
 * between requests and fair between callers ({@link org.xiaoshao.transport.FairWorkers}); an error
 * names neither class nor SQL nor what was sent ({@link org.xiaoshao.transport.PublicErrors}). What
 * a request asks for is the schema's business: resolvers and their types stay SmallRye's.
 *
 * <p>Publishes nothing; no capability knows it.
 */
package org.xiaoshao.transport;
