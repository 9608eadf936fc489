/** The app: its doors, its workers, what they keep, and what watches over them. */
import { DataAwsCallerIdentity } from "@cdktf/provider-aws/lib/data-aws-caller-identity/index.js";
import { DataAwsKmsAlias } from "@cdktf/provider-aws/lib/data-aws-kms-alias/index.js";
import { DataAwsRoute53Zone } from "@cdktf/provider-aws/lib/data-aws-route53-zone/index.js";
import { publicRoutes, routes } from "@luckydraw/slack-app";
import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import type { BuiltSite } from "../../artifacts/site-files.ts";
import { arnsOf } from "../../config/arns.ts";
import type { Environment } from "../../config/environment-schema.ts";
import { namesOf } from "../../config/names.ts";
import type { BundledFunction } from "../../modules/bundled-function.ts";
import type { Cdn } from "../../modules/cdn.ts";
import { HttpApi } from "../../modules/http-api.ts";
import { ScheduleGroup } from "../../modules/schedule-group.ts";
import { keepState } from "../backend.ts";
import { EnvironmentStack } from "../environment-stack.ts";
import type { Archives, FunctionSurroundings } from "./create-function.ts";
import { createDispatcher, createOauthCallback } from "./doors.ts";
import { createImages, type Images } from "./images.ts";
import { type Installations, installationsOf } from "./installations.ts";
import { createImageUpload } from "./pictures.ts";
import { createQueues, type Queues } from "./queues.ts";
import { createSite } from "./site.ts";
import { createTables, type Tables } from "./tables.ts";
import { watch } from "./watch.ts";
import { createLuckydraw, createOnFailure } from "./workers.ts";

/** What was built and is deployed. */
export interface Artifacts {
  readonly archives: Archives;
  /** Only where any workspace may install the app. */
  readonly site: BuiltSite | undefined;
}

/** Deployed again with every change. */
export class AppStack extends EnvironmentStack {
  constructor(scope: Construct, environment: Environment, artifacts: Artifacts) {
    super(scope, "app", environment);
    keepState(this, "app", environment);
    const { base, keyAlias } = namesOf(environment);
    const { accountId } = new DataAwsCallerIdentity(this, "account", {});
    const around: FunctionSurroundings = {
      environment,
      archives: artifacts.archives,
      keyArn: new DataAwsKmsAlias(this, "secrets-key", { name: keyAlias }).targetKeyArn,
      boundary: environment.github && arnsOf(environment, accountId).boundary,
    };
    const zoneId = this.#zoneId(environment);
    const tables = createTables(this, environment);
    const queues = createQueues(this, base);
    const api = this.#api(environment, zoneId);
    const site = this.#site(environment, { accountId, site: artifacts.site, zoneId, api });
    const installations = installationsOf(environment, tables.installations, around.keyArn);
    const images = this.#images(environment, base, accountId);
    const functions = this.#functions(around, { tables, queues, installations, site, api, images });
    watch(this, environment, { api, functions, queues });
    this.#schedules(around, queues);
    new TerraformOutput(this, "api_id", { value: api.id });
    new TerraformOutput(this, "api_url", {
      value: api.origin,
      description: "Slack's request URLs begin with it.",
    });
  }

  #zoneId({ domain }: Environment): string | undefined {
    return domain && new DataAwsRoute53Zone(this, "zone", { name: domain.hostedZone }).zoneId;
  }

  #api(environment: Environment, zoneId: string | undefined): HttpApi {
    const { throttling, logRetentionDays, domain } = environment;
    const name = namesOf(environment).base;
    const ownName = domain && zoneId ? { domain: { domainName: domain.api, zoneId } } : {};
    return new HttpApi(this, "api", { name, throttling, logRetentionDays, ...ownName });
  }

  #site(
    environment: Environment,
    around: {
      readonly accountId: string;
      readonly site: BuiltSite | undefined;
      readonly zoneId: string | undefined;
      readonly api: HttpApi;
    },
  ): Cdn | undefined {
    const { accountId, site, zoneId, api } = around;
    if (site === undefined) {
      return undefined;
    }
    const certificateProvider = environment.domain?.site === undefined ? undefined : this.inVirginia();
    const cdn = createSite(this, {
      environment,
      accountId,
      site,
      apiHostname: api.hostname,
      zoneId,
      certificateProvider,
    });
    new TerraformOutput(this, "site_url", { value: cdn.origin });
    new TerraformOutput(this, "redirect_url", {
      value: `${cdn.origin}${publicRoutes.oauthCallback.replace(/^GET /, "")}`,
      description: "OAuth redirect URL of the Slack app.",
    });
    return cdn;
  }

  #images(environment: Environment, base: string, accountId: string): Images | undefined {
    if (!environment.images) {
      return undefined;
    }
    const { deletionProtection } = environment;
    const images = createImages(this, { base, accountId, deletionProtection });
    new TerraformOutput(this, "images_url", { value: images.cdn.origin });
    return images;
  }

  #functions(
    around: FunctionSurroundings,
    parts: {
      readonly tables: Tables;
      readonly queues: Queues;
      readonly installations: Installations | undefined;
      readonly site: Cdn | undefined;
      readonly api: HttpApi;
      readonly images: Images | undefined;
    },
  ): readonly BundledFunction[] {
    const { tables, installations, site, api, images } = parts;
    const { pictures } = tables;
    const workerAround = { ...around, ...parts, siteOrigin: site?.origin };
    const luckydraw = createLuckydraw(this, workerAround);
    const onFailure = createOnFailure(this, workerAround);
    const imageUpload = images && pictures && createImageUpload(this, { ...workerAround, images, pictures });
    const dispatcher = createDispatcher(this, around, { luckydraw, imageUpload });
    api.route(routes, dispatcher);
    const always = [dispatcher, luckydraw, onFailure, ...(imageUpload ? [imageUpload] : [])];
    if (installations === undefined) {
      return always;
    }
    const { siteOrigin } = workerAround;
    const oauthCallback = createOauthCallback(this, {
      ...around,
      installations,
      jobs: tables.jobs,
      publicOrigin: siteOrigin ?? api.origin,
      siteOrigin,
    });
    api.route(publicRoutes, oauthCallback);
    return [...always, oauthCallback];
  }

  /** Draws that are asked for later than a queue can wait. */
  #schedules({ environment, boundary }: FunctionSurroundings, { reveals }: Queues): void {
    const { base, roleOf } = namesOf(environment);
    new ScheduleGroup(this, "schedules", {
      name: base,
      roleName: roleOf("schedules"),
      queueArn: reveals.arn,
      ...(boundary === undefined ? {} : { boundary }),
    });
  }
}
