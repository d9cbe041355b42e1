"""Makes the flower shop an office of fifty phones: fifty_phones.py SHOP.json OUT.json"""
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    shop = json.load(file)
there = sum(device["kind"] == "phone" for device in shop["devices"])
bystanders = [device for device in shop["devices"] if device["kind"] == "bystander"]
shop["devices"] = [device for device in shop["devices"] if device["kind"] != "bystander"]
for i in range(50 - there):
    extension = str(400 + i)
    shop["lines"].append({"extension": extension, "name": f"Desk {i + 1}", "password": f"bench-Line-password-{extension}"})
    shop["devices"].append({
        "kind": "phone",
        "device": "yealink_t46u_108.86.0.20",
        "mac": f"80:5e:c0:60:00:{i:02x}",
        "address": f"192.168.1.{100 + i}",
        "name": f"Desk {i + 1}",
        "adminPassword": "bench-Admin-64",
        "lines": [{"number": 1, "extension": extension, "label": f"Desk {i + 1}", "transport": "udp", "port": 5060, "srtp": 0}],
    })
shop["devices"] += bystanders
with open(sys.argv[2], "w", encoding="utf-8") as file:
    json.dump(shop, file)
