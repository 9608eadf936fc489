// What `kms-secrets --help` says.

export const help: string = `kms-secrets: seal a function's secrets with AWS KMS

  kms-secrets encrypt    --key KEY CONTEXT [--stdin | --file PATH] [--keep-newline]
  kms-secrets decrypt    CONTEXT [CIPHERTEXT | --stdin | --file PATH] [--show]
  kms-secrets re-encrypt --key KEY FROM-CONTEXT [CONTEXT] [CIPHERTEXT | --stdin | --file PATH]

encrypt asks for the secret without showing it, or takes it from standard input or a file, and prints
base64 for the function's environment. Every byte is sealed as it is: https://… and file://… are plain
text. Only one line break (\\n or \\r\\n) at the end of --stdin or --file is removed, and that is said.

decrypt says how long the secret is and how its SHA-256 begins. --show prints it, byte for byte.

re-encrypt seals anew under another key or context; the plaintext does not leave KMS.

CONTEXT, which KMS checks when the secret is decrypted:
  --function NAME      the function's name: { LambdaFunctionName: NAME }, what createSecrets expects;
                       encrypt takes several and prints a line for each, in their order
  --context KEY=VALUE  any other pair; may be repeated
  --no-context         none
FROM-CONTEXT, the context a ciphertext has now: --from-function, --from-context, --from-no-context.
Without CONTEXT, re-encrypt keeps that one.

Options:
  --key KEY            key id, key ARN, alias/NAME or alias ARN
  --stdin, --file PATH read from standard input or a file; the secret itself is never an argument
  --keep-newline       keep the line break at the end
  --show               print the secret
  --region REGION      else the region of the key's ARN, AWS_REGION or the AWS profile
  -h, --help           this text

Exit code: 0 done, 1 KMS or the output failed, 2 wrong call or input, 130 interrupted.
`;
