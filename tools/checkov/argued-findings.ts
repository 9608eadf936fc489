/** What Checkov finds in the synthesised stacks and what is left as it is, each with the reason. */

/** Reasons by Checkov's id. An entry that is found no more has to go. */
export const arguedFindings: Readonly<Record<string, string>> = {
  CKV_AWS_309:
    "Slack can't sign as AWS asks: each request's own signature is checked by the dispatcher, on the raw bytes.",
  CKV_AWS_158:
    "Logs hold ids, outcomes and durations, never a secret or a text; a customer's key for them would cost more than the rest.",
  CKV_AWS_338:
    "Logs are kept as long as the environment's file says, 30 days unless it says more: ids of people are no archive.",
  CKV_AWS_119:
    "Tables use the account's DynamoDB key, whose use CloudTrail shows; tokens in them are sealed by the secrets' key besides.",
  CKV_AWS_116:
    "Somebody waits for the dispatcher's answer, and workers have an on-failure destination, which holds more than a dead-letter queue.",
  CKV_AWS_117: "The functions reach Slack, drand and AWS, and nothing in a network of one's own.",
  CKV_AWS_115:
    "Reserved concurrency would be taken from an account that has 10 when it is new; the API is throttled instead.",
  CKV_AWS_272:
    "Code comes from one deploy role, and its archive's hash is in the plan; signing profiles would guard against that role only.",
  CKV_AWS_173:
    "Secrets stand in the environment as ciphertexts of the secrets' key already; the rest of it is no secret.",
  CKV_AWS_26:
    "Alarms say which metric of which function is too high. CloudWatch can't publish to a topic under the account's own SNS key.",
  CKV_AWS_18:
    "Who read which object is in CloudTrail where that is wanted; the site's readers are nobody's business.",
  CKV_AWS_21: "A picture that somebody removed must be gone, old versions included.",
  CKV_AWS_144: "State is versioned, and everything else in a bucket is built or posted again.",
  CKV_AWS_145: "Encrypted with S3's key; ciphertexts in the state are sealed by the secrets' key besides.",
  CKV_AWS_174:
    "CloudFront's own name has CloudFront's own certificate and rules; under a name of one's own it is TLS 1.2.",
  CKV2_AWS_42: "A name of one's own is the operator's choice: `domain` in the environment's file.",
  CKV_AWS_68:
    "The CDN serves fixed files; what it passes on is throttled at the API and answered by two strict functions.",
  CKV2_AWS_47: "There is no Java anywhere behind it.",
  CKV_AWS_86:
    "Who reads the site or looks at a picture is nobody's business; the privacy policy says that no log of it is kept.",
  CKV_AWS_374: "Workspaces are everywhere.",
  CKV_AWS_310: "S3 in one region is available enough for a page that says how to install an app.",
  CKV_AWS_305: "The CDN of pictures has no page: at its root there is nothing.",
  CKV_AWS_259:
    "Two years, subdomains included, on every answer; to be put on browsers' preload lists is for a domain's owner to ask.",
  CKV2_AWS_62: "Nothing reacts to changes in these buckets.",
};
