"""Rule sets in Redis as somebody would put them there without triagectl, and
what instances say that they run."""

import hashlib
import json
import struct

MAGIC = b"triaged rule set 1\n"


def reports(client):
    return {k.decode(): json.loads(v)
            for k, v in client.hgetall("triage:rules:status").items()}


def state(client):
    return {k.decode(): v.decode()
            for k, v in client.hgetall("triage:rules").items()}


def packed(directory):
    """A bundle as Redis holds it: (hash, bytes)."""
    body = b""
    files = sorted(directory.glob("*.lua"))
    for path in files:
        for part in (path.name.encode(), path.read_bytes()):
            body += struct.pack("<I", len(part)) + part
    body = struct.pack("<I", len(files)) + body
    hash_ = hashlib.sha256(body).hexdigest()
    return hash_, MAGIC + hash_.encode() + b"\n" + body


def ask_for(client, hash_, role="in_force", **more):
    """As somebody would who writes straight to Redis, and tells nobody."""
    version = int(state(client).get("version", 0)) + 1
    client.hset("triage:rules", mapping={
        "version": version, role: hash_, "changed": role, **more})


def set_up(client, directory):
    hash_, data = packed(directory)
    client.set(f"triage:rules:bundle:{hash_}", data)
    return hash_, data
