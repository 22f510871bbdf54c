/*
 * worker: what one would write instead of triaged: ioredis, JSON.parse, checks
 * by hand; or, as `rules`, json-rules-engine.
 *
 *   node worker.js SOCKET PLAN COMMIT.lua checks|rules
 *
 * It reads the same events, asks for the same context and makes up its mind.
 * What it commits are triaged's effects for the event, from the plan, so that
 * Redis has the same work.  It keeps no order of cases, no limits and no
 * evidence: it is cheaper than it could be in earnest.
 */
'use strict';

const crypto = require('crypto');
const fs = require('fs');
const Redis = require('ioredis');

const [socket, planPath, commitPath, mode] = process.argv.slice(2);
const plan = JSON.parse(fs.readFileSync(planPath, 'utf8'));
const connect = Redis.default || Redis;
const redis = new connect({ path: socket, protocol: 2 });
redis.defineCommand('commit', { numberOfKeys: 1, lua: fs.readFileSync(commitPath, 'utf8') });

/* Deciding by hand ---------------------------------------------------------- */

const LISTS = {
  money: /退款|退钱|赔偿|退我|赔我|refund|money back|compensat|reimburse|환불|보상|배상|돌려/i,
  goods: /换一个|换新|给我换|replace|exchange|send another|교환|새 제품/i,
  threat: /曝光|抖音|微博|12315|媒体|律师|起诉|instagram|ombudsman|lawyer|sue|post every|신고|맘카페|소비자원|올리겠/i,
  bargain: /删了|撤评|take down the review|리뷰.{0,6}삭제|입금하면/i,
  anger: /气人|恶劣|黑心|垃圾|骗子|ridiculous|liars|unacceptable|terrible|뻔뻔|화가|불친절/i,
  danger: /冒烟|着火|爆炸|漏电|sparks|smoke|fire|dangerous|연기|위험|불이/i,
  privacy: /信息泄露|推销电话|my number to|personal data|개인정보/i,
  question: /请问|吗？|怎么|do you|how long|궁금|인가요|나요/i,
  suggestion: /建议|希望能|would be nice|suggest|좋겠/i,
  broken: /坏了|裂痕|打不开|报错|broke|damaged|crash|고장|파손|튕겨/i,
};
const NAMES = Object.keys(LISTS);

function fail(reason) {
  throw new Error(reason);
}

function isId(s) {
  return typeof s === 'string' && s.length > 0 && s.length <= 128 && !/[\x00-\x1f\x7f]/.test(s);
}

function check(event) {
  if (event === null || typeof event !== 'object' || Array.isArray(event)) fail('bad_json');
  if (!isId(event.id)) fail('bad_id');
  if (event.case !== undefined && !isId(event.case)) fail('bad_id');
  if (event.kind !== undefined && event.kind !== 'complaint' && event.kind !== 'message') fail('unknown_kind');
  if (typeof (event.text || event.subject) !== 'string') fail('missing_field');
  if (event.customer && !isId(event.customer.id)) fail('bad_id');
  if (event.demand && typeof event.demand.amount !== 'number') fail('wrong_type');
  if (event.at !== undefined && Number.isNaN(Date.parse(event.at))) fail('bad_time');
}

function byHand(event) {
  const text = ((event.subject || '') + '\n' + (event.text || '')).normalize('NFKC');
  const because = [];
  const hit = {};
  for (const name of NAMES) {
    const found = LISTS[name].exec(text);
    if (found) {
      hit[name] = true;
      because.push({ phrase: name, text: found[0], field: 'text', byte: Buffer.byteLength(text.slice(0, found.index)) });
    }
  }
  const scores = {};
  const add = (type, n) => { scores[type] = (scores[type] || 0) + n; };
  if (hit.money) add('seeking_compensation', 3);
  if (hit.goods) add('seeking_compensation', 2.5);
  if (hit.broken) add('help_seeking', 1);
  if (hit.threat) add('retaliatory', hit.anger ? 3.5 : 1);
  if (hit.bargain) add('malicious', hit.threat ? 4 : 3);
  if (hit.anger) add('venting', 1.5);
  if (hit.question) add('consultation', 1.5);
  if (hit.suggestion) add('consultation', 2);
  return { scores, because, hit };
}

/* Deciding by json-rules-engine ---------------------------------------------- */

function makeEngine() {
  const { Engine } = require('json-rules-engine');
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator('holds', (text, phrase) => text.includes(phrase));
  plan.phrases.forEach((pair, i) => engine.addRule({
    conditions: { any: pair.map((value) => ({ fact: 'text', operator: 'holds', value })) },
    event: { type: ['seeking_compensation', 'venting', 'retaliatory', 'consultation'][i % 4], params: { score: 1, rule: 'r' + i } },
  }));
  return engine;
}

const engine = mode === 'rules' ? makeEngine() : null;

async function byEngine(event) {
  const text = ((event.subject || '') + '\n' + (event.text || '')).normalize('NFKC');
  const { events } = await engine.run({ text, amount: event.demand ? event.demand.amount : 0, channel: event.channel });
  const scores = {};
  for (const e of events) scores[e.type] = (scores[e.type] || 0) + e.params.score;
  return { scores, because: events.map((e) => ({ rule: e.params.rule })), hit: {} };
}

/* The decision ---------------------------------------------------------------- */

function decision(event, found, context, now) {
  let type = 'venting';
  for (const name in found.scores)
    if (!(found.scores[type] >= found.scores[name])) type = name;
  const repeated = context.customer && Object.keys(context.customer).length > 2;
  const priority = found.hit.danger ? 'P1' : found.hit.threat || repeated ? 'P2' : type === 'consultation' ? 'P4' : 'P3';
  const owner = found.hit.danger ? 'crisis' : found.hit.privacy ? 'privacy' : type === 'consultation' ? 'advice' : 'claims';
  const rest = JSON.stringify({
    at: new Date(now).toISOString(), event: event.id, case: event.case || event.id, rev: Number(context.rev || 0) + 1,
    kind: event.kind || 'complaint', state: 'assigned', type, scores: found.scores, priority, owner,
    flags: found.hit.threat ? ['media_threat'] : [], tags: [], handling: [], sla: [], obligations: [], rules: found.because,
  });
  const hash = crypto.createHash('sha256').update(rest).digest('hex').slice(0, 32);
  return rest.length + hash.length;
}

/* One batch ------------------------------------------------------------------- */

let made = 0;

async function read() {
  const reply = await redis.call(...plan.read);
  return reply ? reply[0][1] : [];
}

function askFor(batch) {
  const asked = new Map();
  const commands = [['time']];
  for (const e of batch)
    for (const [kind, id, fields] of e.plan[0]) {
      const name = kind + ':' + id;
      if (asked.has(name)) continue;
      asked.set(name, asked.size + 1);
      const key = plan.head[1] + name;
      commands.push(fields.length > 0 ? ['hmget', key, ...fields] : ['hgetall', key]);
    }
  return [asked, commands];
}

function tokenOf(values, fields) {
  return (fields.length > 0 ? values[0] : values.token) || '';
}

async function oneBatch() {
  const batch = (await read()).map(([id, fields]) => ({
    id, event: JSON.parse(fields[1]), plan: plan.events[Number(id.split('-')[1])],
  }));
  if (batch.length === 0) return false;
  const [asked, commands] = askFor(batch);
  const context = (await redis.pipeline(commands).exec()).map(([, reply]) => reply);
  const now = Number(context[0][0]) * 1000;
  const commit = plan.head.slice(2);
  commit[0] = 'node-' + ++made;
  commit.push(batch.length);
  for (const e of batch) {
    check(e.event);
    const keys = e.plan[0].map(([kind, id, fields]) => [kind, id, fields, context[asked.get(kind + ':' + id)]]);
    const found = engine ? await byEngine(e.event) : byHand(e.event);
    made += decision(e.event, found, { rev: keys[0][3][1], customer: keys[1] && keys[1][3] }, now) > 0;
    commit.push(plan.head[0], e.id, ...e.plan[1], keys.length);
    for (const [kind, id, fields, values] of keys) commit.push(kind, id, tokenOf(values, fields));
  }
  const answers = await redis.commit(plan.head[0], plan.head[1], ...commit);
  if (answers.slice(0, -2).some((a) => a !== 1)) fail('the commit script answered ' + answers);
  return true;
}

async function main() {
  await redis.ping();
  process.stdout.write('ready\n');
  await new Promise((go) => process.stdin.once('data', go));
  while (await oneBatch());
  process.stdin.once('data', () => process.exit(0)); // its CPU is read first
}

main().catch((e) => {
  process.stderr.write(e.stack + '\n');
  process.exit(1);
});
