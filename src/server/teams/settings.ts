import { X509Certificate, createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { BotCertificate } from '../../bot/credentials.js';

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The settings by their names, for the schema of all of them. */
export const teamsShape = {
  MicrosoftAppCertificateFile: z.string().optional(),
  ALLOWED_TENANTS: z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((item) => item.trim().toLowerCase())
        .filter(Boolean),
    )
    .refine(
      (items) => items.every((item) => GUID.test(item)),
      'must be GUIDs of organisations (tenants), with commas between them',
    )
    .default([]),
};

/**
 * Reads a file with a certificate and its private key, both in PEM.
 *
 * @returns The certificate, or what is wrong with the file, in words that follow its name.
 */
export function readCertificate(file: string): BotCertificate | string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return 'cannot be read';
  }
  const [chain] = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(text) ?? [];
  const [key] =
    /-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]+-----END [A-Z ]*PRIVATE KEY-----/.exec(text) ?? [];
  if (!chain || !key) return 'must hold a certificate and its private key in PEM';
  try {
    const certificate = new X509Certificate(chain);
    const privateKey = createPrivateKey(key);
    if (!certificate.checkPrivateKey(privateKey)) {
      return 'holds a private key that does not belong to its certificate';
    }
    return {
      thumbprint: certificate.fingerprint.replaceAll(':', ''),
      certificate: chain,
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    };
  } catch {
    return 'holds a certificate or a private key that cannot be read; the key must have no password';
  }
}
