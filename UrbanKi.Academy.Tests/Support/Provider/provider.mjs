// An identity provider for the tests: signs in whoever is named, and says of them what a test has told it before.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [port, site] = [Number(process.env.PORT), process.env.SITE];
const people = new Map();

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{
    client_id: 'academy',
    client_secret: 'only-for-the-tests-0123456789abcdef',
    redirect_uris: [`${site}/account/provider/callback`],
    post_logout_redirect_uris: [`${site}/account/provider/signed-out`],
    backchannel_logout_uri: `${site}/account/provider/backchannel-logout`,
    backchannel_logout_session_required: true,
  }],
  findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people.get(id) }) }),
  claims: { openid: ['sub'], profile: ['name', 'groups', 'department', 'personnel_number'], email: ['email'] },
  // Whoever works here has agreed already.
  async loadExistingGrant(context) {
    const grant = new provider.Grant({ clientId: context.oidc.client.clientId, accountId: context.oidc.session.accountId });
    grant.addOIDCScope('openid profile email');
    await grant.save();
    return grant;
  },
  features: { devInteractions: { enabled: true }, backchannelLogout: { enabled: true } },
  // Its guard against calls to addresses of its own house would keep it from the academy, which is in the same.
  fetch: (address, { dispatcher, ...options }) => fetch(address, options),
  cookies: { keys: ['only-for-the-tests'] },
});

const answer = provider.callback();
createServer((request, response) => {
  if (request.method !== 'POST' || request.url !== '/people') return answer(request, response);
  let body = '';
  request.on('data', part => (body += part)).on('end', () => {
    const { sub, ...claims } = JSON.parse(body);
    people.set(sub, claims);
    response.end();
  });
}).listen(port, '127.0.0.1', () => console.log('listening'));

process.stdin.on('end', () => process.exit()).resume();
