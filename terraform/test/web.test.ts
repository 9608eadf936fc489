import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filledIn } from "../modules/site-files.ts";
import { leastPublic, synthesised, type WrittenStack } from "./synthesised.ts";

const domain = { hostedZone: "example.com", api: "api.draw.example.com", site: "draw.example.com" };
const attributesOf = (stack: WrittenStack, type: string) =>
  stack.ofType(type).map(({ attributes }) => attributes);

/** The one of a kind. */
function only(stack: WrittenStack, type: string) {
  const [one, ...more] = attributesOf(stack, type);
  expect(more).toEqual([]);
  return one ?? {};
}

describe("a bucket that a CDN serves", () => {
  it("is read by that one distribution, by nobody without TLS, and by no one else", () => {
    const { app } = synthesised(leastPublic);
    const { Statement } = JSON.parse(String(only(app, "aws_s3_bucket_policy")["policy"]));
    const distribution = {
      "AWS:SourceArn": expect.stringMatching(/^\$\{aws_cloudfront_distribution\..*\.arn\}$/),
    };
    expect(Statement).toEqual([
      expect.objectContaining({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
      expect.objectContaining({
        Effect: "Allow",
        Action: "s3:GetObject",
        Principal: { Service: "cloudfront.amazonaws.com" },
        Condition: { StringEquals: distribution },
      }),
      expect.objectContaining({ Action: "s3:ListBucket", Condition: { StringEquals: distribution } }),
    ]);
    expect(only(app, "aws_s3_bucket_public_access_block")).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
  });

  it("is asked by requests that the CDN signs", () => {
    const { app } = synthesised(leastPublic);
    expect(only(app, "aws_cloudfront_origin_access_control")).toMatchObject({
      origin_access_control_origin_type: "s3",
      signing_behavior: "always",
    });
  });

  it("has a name that the account alone has, for names of buckets are the world's", () => {
    const { app } = synthesised(leastPublic);
    expect(only(app, "aws_s3_bucket")["bucket"]).toMatch(
      /^luckydraw-production-site-\$\{data\.aws_caller_identity\.\w+\.account_id\}$/,
    );
  });
});

describe("the site", () => {
  it("is there for a public app and not for a private one", () => {
    expect(synthesised(leastPublic).app.ofType("aws_cloudfront_distribution")).toHaveLength(1);
    expect(synthesised().app.ofType("aws_cloudfront_distribution")).toEqual([]);
    expect(synthesised().app.ofType("aws_s3_object")).toEqual([]);
  });

  it("is served over TLS alone, with the headers that it asks for and those that every answer has", () => {
    const { app } = synthesised(leastPublic);
    expect(only(app, "aws_cloudfront_distribution")).toMatchObject({
      default_cache_behavior: {
        viewer_protocol_policy: "redirect-to-https",
        allowed_methods: ["GET", "HEAD"],
      },
      default_root_object: "index.html",
      custom_error_response: [{ error_code: 404, response_code: 404, response_page_path: "/404.html" }],
    });
    const policy = only(app, "aws_cloudfront_response_headers_policy");
    expect(policy["security_headers_config"]).toMatchObject({
      content_security_policy: { content_security_policy: "default-src 'self'", override: true },
      content_type_options: { override: true },
      frame_options: { frame_option: "DENY" },
      strict_transport_security: { access_control_max_age_sec: 63_072_000 },
    });
    expect(policy["custom_headers_config"]).toMatchObject({
      items: [{ header: "permissions-policy", value: "camera=()" }],
    });
  });

  it("passes what is for the API on to it, uncached, and nothing else", () => {
    const { app } = synthesised(leastPublic);
    const { ordered_cache_behavior: behaviors } = only(app, "aws_cloudfront_distribution");
    expect(behaviors).toEqual([
      expect.objectContaining({
        path_pattern: "/slack/*",
        target_origin_id: "server",
        viewer_protocol_policy: "https-only",
        cache_policy_id: expect.stringContaining("data.aws_cloudfront_cache_policy.site-cdn_uncached"),
      }),
    ]);
  });

  it("is uploaded file by file: as it is, or with its settings filled in", () => {
    const { app } = synthesised(leastPublic);
    const [privacy, style] = attributesOf(app, "aws_s3_object").sort((one, other) =>
      String(other["key"]).localeCompare(String(one["key"])),
    );
    expect(privacy).toMatchObject({
      key: "privacy",
      content_type: "text/html",
      cache_control: "public, max-age=300",
      content: "<p>Example Ltd pays 100 %%{ and $${1}</p>",
    });
    const source = String(style?.["source"]).replace(/^\$\{path\.module\}/, app.folder);
    expect(readFileSync(source, "utf8")).toBe("p { margin: 0 }");
    expect(source).toBe(join(app.folder, "site/assets/a.css"));
  });

  it("shows settings as text, and no page with one that has no value", () => {
    expect(filledIn("<p>{{name}}</p>", { name: `<b title="x">R&D's</b>` })).toBe(
      "<p>&lt;b title=&quot;x&quot;&gt;R&amp;D&#39;s&lt;/b&gt;</p>",
    );
    expect(() => filledIn("{{name}}", {})).toThrow("The site asks for the setting name");
  });
});

describe("pictures", () => {
  it("have a CDN of their own when it is asked for, under which no picture becomes a page", () => {
    const { app } = synthesised({ images: true });
    const policy = only(app, "aws_cloudfront_response_headers_policy");
    expect(policy["security_headers_config"]).toMatchObject({
      content_security_policy: { content_security_policy: "default-src 'none'; sandbox" },
      content_type_options: { override: true },
    });
    expect(only(app, "aws_s3_bucket")["bucket"]).toMatch(/^luckydraw-production-images-/);
  });

  it("are gone when they are removed: the bucket keeps no old version", () => {
    const { app } = synthesised({ images: true });
    expect(app.ofType("aws_s3_bucket_versioning")).toEqual([]);
    expect(synthesised(leastPublic).app.ofType("aws_s3_bucket_versioning")).toHaveLength(1);
  });
});

describe("names of its own", () => {
  const settings = { ...leastPublic, domain };

  it("have certificates that AWS issues by records in their zone: CloudFront's in us-east-1", () => {
    const { app } = synthesised(settings);
    const certificates = attributesOf(app, "aws_acm_certificate").map((each) => [
      each["domain_name"],
      each["provider"],
    ]);
    expect(certificates.sort()).toEqual([
      ["api.draw.example.com", undefined],
      ["draw.example.com", "aws.us-east-1"],
    ]);
    expect(app.ofType("aws_acm_certificate_validation")).toHaveLength(2);
    expect(app.json["provider"]?.["aws"]).toMatchObject([
      { region: "eu-west-1" },
      { region: "us-east-1", alias: "us-east-1" },
    ]);
  });

  it("take TLS 1.2 at least, and answer under IPv4 and IPv6", () => {
    const { app } = synthesised(settings);
    expect(only(app, "aws_apigatewayv2_domain_name")["domain_name_configuration"]).toMatchObject({
      security_policy: "TLS_1_2",
    });
    expect(only(app, "aws_cloudfront_distribution")).toMatchObject({
      aliases: ["draw.example.com"],
      viewer_certificate: { minimum_protocol_version: "TLSv1.2_2021", ssl_support_method: "sni-only" },
    });
    const records = attributesOf(app, "aws_route53_record").filter(({ alias }) => alias !== undefined);
    expect(records.map(({ name, type }) => `${type} ${name}`).sort()).toEqual([
      "A api.draw.example.com",
      "A draw.example.com",
      "AAAA api.draw.example.com",
      "AAAA draw.example.com",
    ]);
  });

  it("are what the functions are told, and what the operator is", () => {
    const { app } = synthesised(settings);
    const environments = JSON.stringify(attributesOf(app, "aws_lambda_function"));
    expect(environments).toContain('"PUBLIC_ORIGIN":"https://draw.example.com"');
    expect(environments).toContain('"VERIFIER_URL":"https://draw.example.com/verify"');
    expect(app.json["output"]).toMatchObject({
      api_url: { value: "https://api.draw.example.com" },
      redirect_url: { value: "https://draw.example.com/slack/oauth/callback" },
    });
  });
});
