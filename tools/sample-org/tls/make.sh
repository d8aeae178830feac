#!/bin/sh
# Makes the throw-away TLS certificate with which the sample org answers for Salesforce's host names.
#
# The key is committed on purpose: it protects nothing. No browser trusts it unless a test tells it to, and the
# sample org listens on the loopback interface only.
set -eu
cd "$(dirname "$0")"

names=""
for suffix in "" .mcas.ms; do
  for partition in "" sandbox. develop. scratch. trailblaze. demo. free. patch.; do
    for domain in my.salesforce-setup.com my.salesforce.com lightning.force.com \
      my.salesforce-setup.mil my.salesforce.mil lightning.force.mil \
      setup.sfcrmproducts.cn setup.sfcrmapps.cn my.sfcrmproducts.cn lightning.sfcrmapps.cn; do
      names="$names,DNS:*.$partition$domain$suffix"
    done
  done
done

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 36500 \
  -subj "/CN=Certkeep sample org (test only)" \
  -addext "subjectAltName=${names#,}" \
  -addext "basicConstraints=critical,CA:FALSE" \
  -addext "extendedKeyUsage=serverAuth" \
  -keyout test-only.key.pem -out test-only.cert.pem
