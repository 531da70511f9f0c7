// A mail server for the tests: takes what comes, unless a test has told it otherwise, and shows what it has taken.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { SMTPServer } from 'smtp-server';

const [port, desk] = [Number(process.env.PORT), Number(process.env.DESK)];
// With a certificate it protects the way: from the first byte on, or when it is asked to (STARTTLS).
const certificate = process.env.CERTIFICATE;
const isTls = process.env.TLS === 'Tls';
let taken = [];
let mood = { kind: 'kind' };
// How many mails each connection has brought.
const carried = new Map();

const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });

const server = new SMTPServer({
  ...(certificate ? { secure: isTls, cert: readFileSync(certificate), key: readFileSync(process.env.KEY) } : { disabledCommands: ['STARTTLS'] }),
  // A name and password are wanted only where the way is protected, and then they have to be right.
  authOptional: !certificate,
  logger: false,
  onAuth: (auth, session, done) => auth.username === 'academy' && auth.password === 'geheim' ? done(null, { user: auth.username }) : done(refusal(535, 'Authentication failed')),
  onMailFrom: (address, session, done) => mood.kind === 'hangs-up' && (carried.get(session.id) ?? 0) >= mood.after ? done(refusal(421, 'Enough for this connection')) : mood.kind === 'wants-no-mail' ? done(refusal(550, 'Sender rejected')) : done(),
  onRcptTo: (address, session, done) => {
    if (mood.kind === 'refuses' && address.address.includes(mood.whom)) return done(refusal(550, 'No such mailbox here'));
    if (mood.kind === 'later') return done(refusal(451, 'Greylisted, come again'));
    return mood.kind === 'slow' ? setTimeout(done, mood.milliseconds) : done();
  },
  onData: (stream, session, done) => {
    const parts = [];
    stream.on('data', part => parts.push(part));
    stream.on('end', () => {
      // In the middle of the mail: it has arrived, and is thrown away.
      if (mood.kind === 'holds') return;
      taken.push({ from: session.envelope.mailFrom.address, to: session.envelope.rcptTo.map(to => to.address), user: session.user ?? null, isSecure: session.secure, raw: Buffer.concat(parts).toString('base64') });
      carried.set(session.id, (carried.get(session.id) ?? 0) + 1);
      // It has it, and does not say so.
      if (mood.kind !== 'silent') done();
    });
  },
});

// Who hangs up in the middle of a conversation is no reason to stop.
server.on('error', () => {});

// The desk at which a test looks into the letter box and tells the server how to behave.
createServer(async (request, response) => {
  if (request.method === 'POST') {
    let body = '';
    for await (const part of request) body += part;
    mood = JSON.parse(body);
  }
  if (request.method === 'DELETE') taken = [];
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(taken));
}).listen(desk, '127.0.0.1', () => server.listen(port, '127.0.0.1', () => console.log('listening')));
