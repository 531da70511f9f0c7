#!/bin/sh
# The program's verbs with the account and the settings of the site: "academy backup /var/backups/academy/". Install as /usr/local/bin/academy.
set -ae
. /etc/academy/academy.env
exec runuser -u academy -- /opt/academy/academy "$@"
