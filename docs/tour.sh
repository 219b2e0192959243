#!/usr/bin/env bash
# Walks every path of the API against the app with its simulators, and fails at the first answer that is not the expected one:
#
#   dotnet run --project MaxConf.Functions --Rooms:GracePeriod=00:00:05      # in one shell
#   docs/tour.sh                                                             # in another, in the same folder
#
# Addresses and the system key can be given in the environment: APP, PEXIP, ENTRA, KEY.
set -euo pipefail
app=${APP:-http://127.0.0.1:7071}
pexip=${PEXIP:-http://127.0.0.1:7081}
entra=${ENTRA:-http://127.0.0.1:7082}
key=${KEY:-$(cat .maxconf/system.key)}
answer=$(mktemp)
trap 'rm -f "$answer" "$answer.headers"' EXIT

# call STATUS METHOD URL [curl's options]: makes a call, shows it in one line, and keeps the answer.
call() {
  local expected=$1 method=$2 url=$3 status
  shift 3
  status=$(curl -s -o "$answer" -D "$answer.headers" -w '%{http_code}' -X "$method" "$url" "$@")
  printf '%s  %-6s %s\n' "$status" "$method" "${url/?code=*/}"
  [ "$status" = "$expected" ] || { echo "expected $expected:"; cat "$answer"; exit 1; }
}

# field NAME: the first member of that name in the last answer.
field() { grep -o "\"$1\": *\"[^\"]*\"" "$answer" | head -1 | sed 's/.*: *"\(.*\)"/\1/'; }
header() { tr -d '\r' <"$answer.headers" | sed -n "s/^$1: //Ip" | head -1; }
is() { grep -q "$1" "$answer" || { echo "the answer lacks $1:"; cat "$answer"; exit 1; }; }
hex() { printf %s "$1" | od -An -tx1 | tr -d ' \n'; }

# until_shows URL TEXT: asks again, for a minute at the most, until the answer has the text.
until_shows() {
  for _ in $(seq 120); do
    curl -s "$1" | grep -q "$2" && return
    sleep 0.5
  done
  echo "$1 never showed $2"
  exit 1
}

echo "== anybody"
call 200 GET "$app/health"
call 200 GET "$app/public/health"
call 200 GET "$app/openapi.json"
call 200 GET "$app/docs"

echo "== a back end: one room"
token=$(curl -sf "$entra/11111111-1111-1111-1111-111111111111/oauth2/v2.0/token" \
  -d grant_type=client_credentials -d client_id=22222222-2222-2222-2222-222222222222 \
  -d client_secret=maxconf-development-secret -d scope=api://maxconf/.default | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
bearer=(-H "Authorization: Bearer $token")
json=(-H "Content-Type: application/json")
session=https://id.gov.bc.ca/idcheck/protected/video/tour-$(date +%s)
call 401 POST "$app/room/create?uuiData=$(hex "$session")"
call 400 POST "$app/room/create?uuiData=xyz" "${bearer[@]}"
call 200 POST "$app/room/create?uuiData=$(hex "$session")" "${bearer[@]}" -H "Idempotency-Key: $session"
room=$(field name)
call 200 POST "$app/room/create?uuiData=$(hex "$session")" "${bearer[@]}" -H "Idempotency-Key: $session"
is "\"name\":\"$room\""
call 200 GET "$app/room/$room" "${bearer[@]}"
call 200 GET "$app/room/$room?constrained_attributes=false" "${bearer[@]}"
call 202 PATCH "$app/room/$room" "${bearer[@]}" "${json[@]}" -d '{"description":"A room of the tour","pin":"471147","participant_limit":4}'
call 202 PUT "$app/room/$room" "${bearer[@]}" "${json[@]}" -d '{"mute_all_guests":true}'
call 400 PATCH "$app/room/$room" "${bearer[@]}" "${json[@]}" -d '{"pin":"12","name":"another"}'
call 200 GET "$app/rooms?search=tour&orderby=-creation_time&top=5&count=true" "${bearer[@]}"

echo "== an agent's widget"
call 401 GET "$app/public/room/$room"
call 403 GET "$app/public/room/$room" -H "x-auth-token: genesys-stranger-token"
call 200 GET "$app/public/room/$room" -H "x-auth-token: genesys-agent-token"
is '"pin":"471147"'
call 304 GET "$app/public/room/$room" -H "x-auth-token: genesys-agent-token" -H "If-None-Match: $(header etag)"
call 204 OPTIONS "$app/public/room/$room"

echo "== Pexip's events: somebody joins and leaves"
instance="$app/runtime/webhooks/durabletask/instances/room-$room?code=$key"
call 401 POST "$app/public/event_sink" -d '{}'
call 200 POST "$pexip/simulator/rooms/$room/join" -d '{"display_name":"Citizen","role":"guest"}'
until_shows "$instance" '"state":"active"'

echo "== an operator: the meeting"
live="$app/room/$room"
call 200 POST "$pexip/simulator/rooms/$room/join" -d '{"display_name":"Agent","role":"host"}'
call 200 GET "$live/participants" -H "x-auth-token: genesys-agent-token"
is '"display_name":"Citizen"'
citizen=$(grep -o '{[^}]*"display_name":"Citizen"' "$answer" | sed 's/.*"id":"\([^"]*\)".*/\1/')
call 200 GET "$live/participants/$citizen" "${bearer[@]}"
call 401 POST "$live/lock" -H "x-auth-token: genesys-agent-token"
call 202 POST "$live/lock" "${bearer[@]}"
call 202 POST "$live/unlock" "${bearer[@]}"
call 202 POST "$live/mute" "${bearer[@]}"
call 202 POST "$live/unmute" "${bearer[@]}"
call 202 PUT "$live/layout" "${bearer[@]}" "${json[@]}" -d '{"layout":"1:7"}'
call 202 POST "$live/start" "${bearer[@]}"
call 202 POST "$live/message" "${bearer[@]}" "${json[@]}" -d '{"text":"Hello"}'
call 202 PUT "$live/banner" "${bearer[@]}" "${json[@]}" -d '{"text":"This call is recorded."}'
call 202 DELETE "$live/banner" "${bearer[@]}"
call 200 GET "$live/layouts" -H "x-auth-token: genesys-agent-token"
call 200 GET "$live/participants" "${bearer[@]}"
grep -q MaxConf "$answer" && { echo "MaxConf's own participant shows: $(cat "$answer")"; exit 1; }
curl -sN -m 5 "$live/events" -H "x-auth-token: genesys-agent-token" >"$answer" || true
is '^event: snapshot'
call 400 PUT "$live/layout" "${bearer[@]}" "${json[@]}" -d '{"layout":7}'
call 202 POST "$live/participants" "${bearer[@]}" "${json[@]}" -d '{"protocol":"sip","destination":"interpreter@example.org"}'
call 404 POST "$live/participants/nobody/mute" "${bearer[@]}"
for action in mute unmute admit; do call 202 POST "$live/participants/$citizen/$action" "${bearer[@]}"; done
call 202 POST "$live/participants/$citizen/spotlight" "${bearer[@]}" "${json[@]}" -d '{"on":true}'
call 202 POST "$live/participants/$citizen/role" "${bearer[@]}" "${json[@]}" -d '{"role":"chair"}'
call 422 POST "$live/participants/$citizen/transfer" "${bearer[@]}" "${json[@]}" -d '{"conference_alias":"no-such-alias"}'
call 202 DELETE "$live/participants/$citizen" "${bearer[@]}"
call 202 POST "$live/end" "${bearer[@]}"
call 200 GET "$live/actions" "${bearer[@]}"
is '"action":"end"'
until_shows "$instance" '"state":"scheduled_for_deletion"'
call 409 POST "$live/lock" "${bearer[@]}"
call 200 POST "$pexip/simulator/rooms/$room/join" -d '{"display_name":"Citizen","role":"guest"}'
until_shows "$instance" '"state":"active"'
call 200 POST "$pexip/simulator/rooms/$room/leave"
until_shows "$instance" '"state":"scheduled_for_deletion"'
call 202 GET "$instance"
call 204 DELETE "$app/room/$room" "${bearer[@]}"
call 404 GET "$app/room/$room" "${bearer[@]}"

echo "== many rooms"
call 400 POST "$app/rooms/create" "${bearer[@]}" "${json[@]}" -d '{"count":0}'
call 202 POST "$app/rooms/create" "${bearer[@]}" "${json[@]}" -d '{"count":20,"template":{"tag":"tour"}}'
operation=$(field id)
until_shows "$app/runtime/webhooks/durabletask/instances/$operation?code=$key" '"runtimeStatus":"Completed"'
call 200 GET "$app/rooms/operations" "${bearer[@]}"
call 200 GET "$app/rooms/operations/$operation" "${bearer[@]}"
call 400 DELETE "$app/rooms" "${bearer[@]}"
call 204 DELETE "$app/rooms?tag=tour" "${bearer[@]}"
call 200 GET "$app/rooms?tag=tour" "${bearer[@]}"
[ "$(cat "$answer")" = "[]" ] || { echo "rooms are left: $(cat "$answer")"; exit 1; }

echo "== maintenance"
call 202 POST "$app/maintenance/garbage-collection" "${bearer[@]}"
until_shows "$app/runtime/webhooks/durabletask/instances/garbage-collection?code=$key" '"runtimeStatus":"Completed"'
call 200 GET "$app/maintenance/garbage-collection" "${bearer[@]}"
is '"complete":true'

echo "That was every path."
