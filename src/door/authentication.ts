import { type Activity, CallerIdConstants, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  BotFrameworkAuthentication,
  type BotFrameworkClient,
  ClaimsIdentity,
  type ConnectorClient,
  ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';
import { clouds } from '../config/clouds';
import type { Credentials } from '../config/credentials';
import { Connectors, type Opening } from './connectors';
import { credentialsFactory, loginOf } from './credentials-factory';
import { isKnownHost, isLoopbackUrl } from './known-host';
import { SigningKeys } from './signing-keys';
import { requireTenant } from './tenant';
import { DeniedError, verifyToken } from './token';

/**
 * With which clients replies go out. In place of botframework-connector's own, which builds new ones each turn; what
 * fetches the tokens for replies is still its own.
 */
abstract class CachedClients extends BotFrameworkAuthentication {
  protected readonly connectors: Connectors;
  readonly #inner: BotFrameworkAuthentication;
  readonly #self: ClaimsIdentity;
  #tokenClient: Promise<UserTokenClient> | null = null;

  constructor(
    inner: BotFrameworkAuthentication,
    private readonly options: {
      appId: string;
      audience: string;
      mayReach: (serviceUrl: string) => boolean;
      opening: Opening;
    },
  ) {
    super();
    const { appId, mayReach, opening } = options;
    this.#inner = inner;
    this.#self = new ClaimsIdentity(
      ['aud', 'appid'].map((type) => ({ type, value: appId })),
      true,
    );
    this.connectors = new Connectors(inner.createConnectorFactory(this.#self), appId, mayReach, opening);
  }

  override createConnectorFactory(): ConnectorFactory {
    return this.connectors;
  }

  /** For sign-in cards, which Liaison has none of; the adapter wants one each turn all the same. */
  override createUserTokenClient(): Promise<UserTokenClient> {
    this.#tokenClient ??= this.#inner.createUserTokenClient(this.#self);
    return this.#tokenClient;
  }

  override getOriginatingAudience(): string {
    return this.options.audience;
  }

  override createBotFrameworkClient(): BotFrameworkClient {
    return this.#inner.createBotFrameworkClient();
  }

  override authenticateChannelRequest(): Promise<ClaimsIdentity> {
    throw new DeniedError('no skills here');
  }

  override authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    throw new DeniedError('no streams here');
  }
}

/** Lets in the Bot Connector of one cloud, with activities of the tenants that are answered. */
export class ConnectorAuthentication extends CachedClients {
  readonly #keys: SigningKeys;

  constructor(
    private readonly credentials: Credentials,
    private readonly now: () => number,
    opening: Opening,
    keysFailed: (error: unknown) => void,
  ) {
    const { appId, cloud } = credentials;
    super(
      new ConfigurationBotFrameworkAuthentication(settingsOf(credentials), credentialsFactory(credentials)),
      { appId, audience: cloud.issuer, mayReach: (url) => isKnownHost(url, cloud.hosts), opening },
    );
    this.#keys = new SigningKeys(cloud.metadata, now, keysFailed);
  }

  /** Throws a `DeniedError`, or a `KeysUnavailableError`. */
  override async authenticateRequest(
    activity: Activity,
    authorization: string,
  ): Promise<AuthenticateRequestResult> {
    const { appId, cloud, tenants } = this.credentials;
    const { channelId, serviceUrl } = activity;
    const expected = { issuer: cloud.issuer, appId, channelId, serviceUrl };
    const claims = await verifyToken(authorization, expected, this.#keys, this.now);
    requireTenant(activity, tenants);
    if (!isKnownHost(serviceUrl, cloud.hosts))
      throw new DeniedError('a service URL that is no Bot Connector');
    return {
      audience: this.getOriginatingAudience(),
      callerId: CallerIdConstants.PublicAzureChannel,
      claimsIdentity: new ClaimsIdentity(
        Object.entries(claims).map(([type, value]) => ({ type, value: String(value) })),
        true,
      ),
      connectorFactory: this.connectors,
    };
  }
}

/** Without credentials: whoever got past the server's own check is on this computer, and nothing is sent to another. */
export class LocalAuthentication extends CachedClients {
  constructor(opening: Opening) {
    super(new ConfigurationBotFrameworkAuthentication({}), {
      appId: '',
      audience: clouds.worldwide.issuer,
      mayReach: isLoopbackUrl,
      opening,
    });
  }

  override async authenticateRequest({ serviceUrl }: Activity): Promise<AuthenticateRequestResult> {
    return {
      audience: this.getOriginatingAudience(),
      callerId: '',
      claimsIdentity: new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType),
      // Who wants the replies in the response may name any address: the turn sends nothing there.
      connectorFactory: isLoopbackUrl(serviceUrl) ? this.connectors : new Nowhere(),
    };
  }
}

/** The turn asks for a client in any case; this one refuses whatever it is used for. */
class Nowhere extends ConnectorFactory {
  override async create(): Promise<ConnectorClient> {
    const refuse = () => Promise.reject(new DeniedError('a service URL on another computer'));
    return { conversations: new Proxy({}, { get: () => refuse }) } as ConnectorClient;
  }
}

function settingsOf(credentials: Credentials) {
  const { cloud } = credentials;
  return {
    ToChannelFromBotLoginUrl: loginOf(credentials),
    ToChannelFromBotOAuthScope: cloud.issuer,
    ToBotFromChannelTokenIssuer: cloud.issuer,
    ToBotFromChannelOpenIdMetadataUrl: cloud.metadata,
    OAuthUrl: cloud.tokenService,
  };
}
